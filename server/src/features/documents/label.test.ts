import { readFileSync } from 'node:fs'
import { line } from '@maju/contracts/basics'
import { sharedFileOr } from '@maju/text/shared-data.fixture'
import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { labelOf } from './label.ts'

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  [String.raw`..\..\windows\win.ini.pdf`, 'win.ini.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie: x=1.pdf'],
  ['이력서\u202efdp.exe', '이력서fdp.exe'],
  ['resume\0.pdf', 'resume.pdf'],
  ['  이 력 서  (최종).PDF ', '이 력 서 (최종).PDF'],
  ['홍길동.pdf'.normalize('NFD'), '홍길동.pdf'],
  ['', 'document'],
  ['//', 'document'],
])('of %j is %j', (name, label) => {
  expect(labelOf(name)).toBe(label)
})

test('is a line that can be shown, whatever the name', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 400 }), (name) => {
      expect(line.parse(labelOf(name))).toBe(labelOf(name))
    }),
  )
})

test('is a line for every hostile name that is known', ({ skip }) => {
  const names = z
    .array(z.string())
    .parse(JSON.parse(readFileSync(sharedFileOr(skip, 'adversarial/filenames.json'), 'utf8')))
  for (const name of names) {
    const label = labelOf(name)
    expect(line.parse(label)).toBe(label)
    expect(label).not.toMatch(/[/\\\p{C}]/u)
  }
})
