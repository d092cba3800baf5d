import type { Language } from '@maju/contracts/basics'
import { z } from 'zod'

/** What a question can be after. One question asks for exactly one of these. */
export const competencyId = z.enum([
  'spoken-communication',
  'written-communication',
  'listening',
  'numeracy',
  'problem-solving',
  'analytical-thinking',
  'creative-thinking',
  'learning-growth',
  'self-management',
  'adaptability',
  'time-management',
  'budget-resources',
  'people-resources',
  'teamwork',
  'leadership',
  'conflict-management',
  'negotiation',
  'customer-service',
  'digital-literacy',
  'technology-application',
  'business-insight',
  'organisation-understanding',
  'global-sense',
  'work-ethics',
  'community-ethics',
  'motivation-fit',
  'role-expertise',
])
export type CompetencyId = z.infer<typeof competencyId>

/** Levels 1 to 5 as behaviours that can be seen, lowest first (BARS; Smith and Kendall 1963). */
export type Anchors = readonly [string, string, string, string, string]

export type Competency = {
  id: CompetencyId
  name: Record<Language, string>
  /** Ids of `ncs.ts`. */
  ncs: { ability: string; subAbility: string }
  definition: Record<Language, string>
  anchors: Record<Language, Anchors>
}
