import { addCareerEntry, getCareer, turnCareerSection } from '@maju/contracts/career'
import { type CareerSection, protectedSection } from '@maju/contracts/career-sections'
import type { Visitor } from './visitor.ts'

export const add = (visitor: Visitor, section: CareerSection, value: object, id?: string) =>
  visitor.call(addCareerEntry, { body: { section, value, ...(id && { id }) } })
export const skill = (visitor: Visitor, name: string) => add(visitor, 'skills', { name })
export const turn = (visitor: Visitor, section: string, on: boolean, deleteEntries = false) =>
  visitor.send(turnCareerSection, { body: { section, on, deleteEntries } })
export const skillsOf = async (visitor: Visitor) =>
  (await visitor.call(getCareer)).entries.flatMap((entry) => (entry.section === 'skills' ? [entry.value.name] : []))
export const SECRETS = ['육군통신대대', '청각장애표시', 'BOHUN-77-1234'] as const
/** Everything protected is on and says something. */
export async function confide(visitor: Visitor) {
  for (const section of protectedSection.options) await turn(visitor, section, true)
  const [branch, type, code] = SECRETS
  await add(visitor, 'military', { status: 'served', branch })
  await add(visitor, 'disabilities', { type, severity: 'mild' })
  await add(visitor, 'veteran', { code })
}
