import { resume } from '@maju/contracts/resume'
import { expect, test } from 'vitest'
import { resumeText, someResume } from '../documents.fixture.tsx'
import { PARTS, type Part } from './parts.ts'
import { addCell, addEntry, removeCell, removeEntry, setCell, withTruePlaces } from './sheet-changes.ts'
import { candidateOf, entriesOf, sheetOf, type CellPlace } from './sheet.ts'
import { asIsoDate, saysSame, tidySheet } from './tidy.ts'
import { checkSheet, placeName, wrongParts } from './wrong.ts'

const sheet = sheetOf(someResume)
const partOf = (name: Part['name']): Part => PARTS.find((part) => part.name === name) ?? expect.unreachable()
const fieldOf = (name: Part['name'], field: string) =>
  partOf(name).fields.find((one) => one.name === field) ?? expect.unreachable()
const place = (part: Part['name'], field: string, index = 0, entry = `${part}-0`): CellPlace => ({
  part,
  entry,
  field: fieldOf(part, field),
  index,
})
const checked = (of: typeof sheet) => checkSheet(tidySheet(of), someResume)
const wrongsOf = (of: typeof sheet) => {
  const found = checked(of)
  return 'wrongs' in found ? Object.fromEntries(found.wrongs) : {}
}

test('a résumé that is shown and not changed is the same résumé, with what is not shown', () => {
  expect(resume.parse(candidateOf(sheet, someResume))).toEqual(someResume)
  expect(resume.parse(candidateOf(tidySheet(sheet), someResume))).toEqual(someResume)
})

test('every choice that can be made is one that the contract takes', () => {
  for (const part of PARTS as readonly Part[]) {
    for (const field of part.fields) {
      for (const choice of field.choices ?? []) {
        const at = { ...place(part.name, field.name), entry: 'new' }
        const entries = part.entries === 'one' ? sheet : addEntry(sheet, part, 'new')
        const one = part.entries === 'one' ? place(part.name, field.name) : at
        expect(wrongsOf(setCell(entries, one, choice)), `${part.name}.${field.name} ${choice}`).toEqual({})
      }
    }
  }
})

test('what somebody typed is theirs: no place, and sure', () => {
  const changed = checked(setCell(sheet, place('careers', 'company'), ' 다른은행 '))
  expect(changed).toMatchObject({
    correction: { careers: [{ company: { value: '다른은행', confidence: 1, source: null } }] },
  })
})

test('entries and values are added and removed, and blank ones are left out', () => {
  const more = addEntry(sheet, partOf('certificates'), 'new')
  expect(saysSame(more, sheet)).toBe(true)
  const named = setCell(more, place('certificates', 'name', 0, 'new'), 'ADsP')
  expect(checked(named)).toMatchObject({ correction: { certificates: [{}, { name: { value: 'ADsP' }, date: null }] } })
  const fewer = removeEntry(sheet, { part: 'careers', entry: 'careers-0' })
  expect(checked(fewer)).toMatchObject({ correction: { careers: [] } })
  const skills = setCell(
    addCell(addCell(sheet, place('skills', 'skills')), place('skills', 'skills', 1)),
    place('skills', 'skills', 1),
    'SQL',
  )
  expect(checked(skills)).toMatchObject({ correction: { skills: [{ value: 'SQL' }] } })
  expect(saysSame(removeCell(skills, place('skills', 'skills', 1)), sheet)).toBe(true)
})

test.each([
  ['2022', '2022'],
  ['2022. 3.', '2022-03'],
  ['2022년 3월', '2022-03'],
  ['2022/03/1', '2022-03-01'],
  ['2022년 3월 1일', '2022-03-01'],
  ['present', 'present'],
  ['지난 봄', '지난 봄'],
  ['32022', '32022'],
])('the date %s is kept as %s', (written, kept) => {
  expect(asIsoDate(written)).toBe(kept)
})

test('what is wrong is told at its field, whichever part it is in', () => {
  expect(wrongsOf(setCell(sheet, place('careers', 'start'), '지난 봄'))).toEqual({
    [placeName(place('careers', 'start'))]: { kind: 'date' },
  })
  expect(wrongsOf(setCell(sheet, place('person', 'birth'), '봄'))).toEqual({
    [placeName(place('person', 'birth'))]: { kind: 'date' },
  })
  expect(wrongsOf(setCell(sheet, place('contacts', 'emails'), 'ab'))).toEqual({
    [placeName(place('contacts', 'emails'))]: { kind: 'other' },
  })
  expect(wrongsOf(setCell(sheet, place('skills', 'skills'), 'x'.repeat(201)))).toEqual({
    [placeName(place('skills', 'skills'))]: { kind: 'long', most: 200 },
  })
  const nameless = setCell(sheet, place('certificates', 'issuer'), '기관')
  expect(wrongsOf(setCell(nameless, place('certificates', 'name'), ' '))).toEqual({
    [placeName(place('certificates', 'name'))]: { kind: 'missing' },
  })
  const linked = setCell(addEntry(sheet, partOf('links'), 'new'), place('links', 'title', 0, 'new'), '글')
  expect(wrongsOf(linked)).toEqual({ [placeName(place('links', 'url', 0, 'new'))]: { kind: 'missing' } })
  const serving = setCell(addEntry(sheet, partOf('military'), 'new'), place('military', 'rank', 0, 'new'), '병장')
  const found = checked(serving)
  expect('wrongs' in found && [...wrongParts(found.wrongs)]).toEqual(['military'])
})

test('a value whose place does not say so any more has none', () => {
  expect(withTruePlaces(sheet, resumeText)).toEqual(sheet)
  const other = entriesOf(withTruePlaces(sheet, '다른 글'), 'person')[0]?.cells.name
  expect(other).toEqual([{ text: '홍길동', confidence: 1, source: null }])
})
