import { readdirSync } from 'node:fs'
import { difficulty, phase, speaker } from '@maju/contracts/plan'
import { expect, test } from 'vitest'
import { builtInBank, parsePack } from './bank.ts'
import { builtInPacks } from './built-in-packs.ts'
import { competencies } from './competencies.ts'
import { competencyId } from './competency.ts'
import { jobFamilies } from './families.ts'
import { ncsAbilities, ncsAbility } from './ncs.ts'
import { packFaults } from './pack-faults.ts'

const everyQuestion = Object.values(builtInPacks).flatMap(parsePack)

test('every pack file in the folder is in the built-in bank', () => {
  const files = readdirSync(new URL('../../packs/', import.meta.url)).filter((name) => name.endsWith('.json'))
  expect(Object.keys(builtInPacks).toSorted()).toEqual(files.toSorted())
})

test.each(Object.entries(builtInPacks))('%s follows the schema', (_name, json) => {
  expect(parsePack(json).length).toBeGreaterThan(0)
})

test('no built-in question is double, leading, private, alike to another or in the wrong language', () => {
  expect(packFaults(everyQuestion)).toEqual([])
})

test('the bank holds at least 300 questions', () => {
  expect(builtInBank.questions.length).toBeGreaterThanOrEqual(300)
})

test('every competency has a question', () => {
  const asked = new Set(builtInBank.questions.map((question) => question.competency))
  expect(competencyId.options.filter((id) => !asked.has(id))).toEqual([])
})

test('every phase has questions for every speaker and difficulty', () => {
  const empty = phase.options.flatMap((each) =>
    speaker.options.flatMap((who) =>
      difficulty.options
        .filter(
          (level) =>
            !builtInBank.questions.some((q) => q.phase === each && q.personas.includes(who) && q.difficulty === level),
        )
        .map((level) => `${each} ${who} ${level}`),
    ),
  )
  expect(empty).toEqual([])
})

test('every job family has questions of its own', () => {
  const empty = jobFamilies.filter(({ code }) => !builtInBank.questions.some((q) => q.families.includes(code)))
  expect(empty).toEqual([])
})

test('the 27 competencies stand under real NCS sub-abilities and have five different anchors in each language', () => {
  expect(competencies.map((each) => each.id).toSorted()).toEqual(competencyId.options.toSorted())
  for (const { ncs, anchors } of competencies) {
    expect(ncsAbility(ncs.ability)?.subAbilities.map((each) => each.id)).toContain(ncs.subAbility)
    expect([new Set(anchors.ko).size, new Set(anchors.en).size]).toEqual([5, 5])
  }
})

test('there are ten basic abilities with 34 sub-abilities and 24 job families', () => {
  expect([ncsAbilities.length, ncsAbilities.flatMap((each) => each.subAbilities).length, jobFamilies.length]).toEqual([
    10, 34, 24,
  ])
})

test('a question with a probe after a slot that it does not expect is refused with its name', () => {
  const [first] = everyQuestion
  const broken = [
    { ...first, probes: [{ slot: 'recommendation', ko: '무엇을 권하시겠습니까?', en: 'What would you recommend?' }] },
  ]
  expect(() => parsePack(broken)).toThrow(`${first?.id}: a probe is after recommendation`)
})
