import { expect, test } from 'vitest'
import { accepted, endings } from '../../shared/files/readable-files.ts'
import { guessKind } from './file-kinds.ts'

test.each([
  ['홍길동_이력서.pdf', 'resume'],
  ['자소서 최종.hwp', 'cover-letter'],
  ['자기 소개서.docx', 'cover-letter'],
  ['자기소개서.docx'.normalize('NFD'), 'cover-letter'],
  ['Cover_Letter-v2.pdf', 'cover-letter'],
  ['포트폴리오.pdf'.normalize('NFD'), 'portfolio'],
  ['Kim Portfolio.pdf', 'portfolio'],
  ['scan001.png', 'resume'],
])('%s is most likely a %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind)
})

test('the dialog of the browser takes every ending that is told', () => {
  expect(endings.filter((ending) => !accepted.split(',').includes(`.${ending}`))).toEqual([])
})
