// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { forgetDrafts, isText, useDraft } from './draft.ts'

const draft = (initial = '') => renderHook(() => useDraft('answer', initial, isText)).result

beforeEach(() => localStorage.clear())

test('what was typed is there again after the page was closed', () => {
  const before = draft()
  act(() => before.current.change(() => '안녕하세요'))
  const after = draft()
  expect(after.current.value).toBe('안녕하세요')
  expect(after.current.restored).toBe(true)
})

test('two changes in one moment both count', () => {
  const { current } = draft('a')
  act(() => {
    current.change((text) => `${text}b`)
    current.change((text) => `${text}c`)
  })
  expect(draft().current.value).toBe('abc')
})

test('a settled draft stays on the page and is not restored later', () => {
  const result = draft()
  act(() => result.current.change(() => 'sent'))
  act(() => result.current.settle())
  expect(result.current.value).toBe('sent')
  expect(draft('fresh').current.value).toBe('fresh')
})

test('a discarded draft goes back to what was there first', () => {
  const result = draft('saved')
  act(() => result.current.change(() => 'changed'))
  act(() => result.current.discard())
  expect(result.current.value).toBe('saved')
})

test('a draft of another shape, or broken, is not restored', () => {
  localStorage.setItem('maju.draft.answer', '{"text":1}')
  expect(draft('fresh').current.value).toBe('fresh')
  localStorage.setItem('maju.draft.answer', '{broken')
  expect(draft('fresh').current.value).toBe('fresh')
})

test('signing out forgets every draft and nothing else', () => {
  localStorage.setItem('maju.draft.answer', '"mine"')
  localStorage.setItem('maju.theme', 'dark')
  forgetDrafts()
  expect(Object.keys(localStorage)).toEqual(['maju.theme'])
})
