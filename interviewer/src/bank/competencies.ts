import type { Competency, CompetencyId } from './competency.ts'
import { businessCompetencies } from './competencies-business.ts'
import { communicationCompetencies } from './competencies-communication.ts'
import { ethicsCompetencies } from './competencies-ethics.ts'
import { fitCompetencies } from './competencies-fit.ts'
import { interpersonalCompetencies } from './competencies-interpersonal.ts'
import { resourceCompetencies } from './competencies-resources.ts'
import { selfCompetencies } from './competencies-self.ts'
import { technologyCompetencies } from './competencies-technology.ts'
import { thinkingCompetencies } from './competencies-thinking.ts'

/** All 27 competencies that questions ask for, each with its scale. */
export const competencies: readonly Competency[] = [
  ...communicationCompetencies,
  ...thinkingCompetencies,
  ...selfCompetencies,
  ...resourceCompetencies,
  ...interpersonalCompetencies,
  ...technologyCompetencies,
  ...businessCompetencies,
  ...ethicsCompetencies,
  ...fitCompetencies,
]

const byId = new Map<string, Competency>(competencies.map((each) => [each.id, each]))

/** The competency of that id. Throws a RangeError for an id that is none. */
export function competency(id: CompetencyId): Competency {
  const found = byId.get(id)
  if (!found) throw new RangeError(`No competency ${id}`)
  return found
}

/** The competency of a text that may be an id, or undefined: plans made elsewhere can hold any. */
export function findCompetency(id: string): Competency | undefined {
  return byId.get(id)
}
