// @vitest-environment happy-dom
import type { CareerEntry } from '@maju/contracts/career'
import { cleanup, fireEvent, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { movedInSection } from '../../shared/ordered/moved.ts'
import { names, page, skill } from './career.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('the order', () => {
  const profile = { entries: [skill(0, '가'), skill(1, '나'), skill(2, '다')] }

  test('changes at once by button and is said aloud', async () => {
    const { sent, section } = page({ profile })
    const skills = await section('기술')
    const down = within(skills).getByRole('button', { name: '가 아래로 옮기기' })
    fireEvent.click(down)
    await waitFor(() => expect(names(skills)).toEqual(['나', '가', '다']))
    expect(within(skills).getByRole('status').textContent).toBe('가: 3개 가운데 2번째로 옮겼어요.')
    await waitFor(() =>
      expect(sent).toMatchObject([{ path: `/career/entries/${skill(0, '').id}/place`, body: { place: 1 } }]),
    )
  })

  test('ends at its ends', async () => {
    const { sent, section } = page({ profile })
    const skills = await section('기술')
    fireEvent.click(within(skills).getByRole('button', { name: '가 위로 옮기기' }))
    fireEvent.click(within(skills).getByRole('button', { name: '다 아래로 옮기기' }))
    expect(names(skills)).toEqual(['가', '나', '다'])
    expect(sent).toEqual([])
  })

  test('is again what the server has when a move fails', async () => {
    const { section } = page({ profile, refuse: 503 })
    const skills = await section('기술')
    fireEvent.click(within(skills).getByRole('button', { name: '다 위로 옮기기' }))
    await waitFor(() => expect(names(skills)).toEqual(['가', '다', '나']))
    expect(await within(skills).findByRole('alert')).toBeDefined()
    await waitFor(() => expect(names(skills)).toEqual(['가', '나', '다']))
  })

  test('changes by dragging a row over others', async () => {
    const { sent, section } = page({ profile })
    const skills = await section('기술')
    const rows = within(skills).getAllByRole('listitem')
    for (const [index, row] of rows.entries()) row.getBoundingClientRect = () => new DOMRect(0, index * 100, 300, 100)
    const handle = rows[0]?.querySelector('span') ?? expect.unreachable()
    handle.setPointerCapture = () => {}
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1, clientY: 50 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 260 })
    fireEvent.pointerUp(handle, { pointerId: 1, clientY: 260 })
    await waitFor(() => expect(names(skills)).toEqual(['나', '다', '가']))
    expect(sent).toMatchObject([{ body: { place: 2 } }])
  })

  test('of other sections stays when one is moved', () => {
    const other: CareerEntry = { ...skill(0, ''), id: 'other', section: 'jobInterests', value: { name: '개발자' } }
    const all: CareerEntry[] = [...profile.entries, other]
    const entries = movedInSection(all, skill(2, '').id, -5)
    expect(entries.map(({ value }) => Object.values(value)[0])).toEqual(['다', '가', '나', '개발자'])
    expect(entries.map(({ place }) => place)).toEqual([0, 1, 2, 0])
    expect(movedInSection(all, 'nobody', 0)).toEqual(all)
  })
})
