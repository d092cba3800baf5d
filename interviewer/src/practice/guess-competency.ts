import type { Language } from '@maju/contracts/basics'
import { type Bank, builtInBank } from '../bank/bank.ts'
import { competencies } from '../bank/competencies.ts'
import type { CompetencyId } from '../bank/competency.ts'
import { type Terms, termsOf } from '../plan/cohesion.ts'

/** How much a text speaks of a competency: from 0 up, comparable between competencies, not between texts. */
export type Nearness = { competency: CompetencyId; nearness: number }

type Meaning = { competency: CompetencyId; terms: Terms; weight: number }
type Meanings = { meanings: readonly Meaning[]; rarity: ReadonlyMap<string, number> }

/** Terms of a definition say more than those of an example. */
const DEFINED = 2

const known = new WeakMap<Bank, Record<Language, Meanings>>()

/** What each competency is spoken of with: its name, definition and levels, and the questions of the bank that are after it. */
function meaningsOf(bank: Bank): Record<Language, Meanings> {
  const made = known.get(bank) ?? { ko: meaningsIn('ko', bank), en: meaningsIn('en', bank) }
  known.set(bank, made)
  return made
}

function meaningsIn(language: Language, bank: Bank): Meanings {
  const asked = Map.groupBy(bank.questions, ({ competency }) => competency)
  const meanings = competencies.flatMap(({ id, name, definition, anchors }): Meaning[] => [
    { competency: id, terms: termsOf(name[language], definition[language]), weight: DEFINED },
    {
      competency: id,
      terms: termsOf(
        ...anchors[language].slice(2),
        ...(asked.get(id) ?? []).flatMap(({ text, why }) => [text[language], why[language]]),
      ),
      weight: 1,
    },
  ])
  const speakOf = new Map<string, Set<CompetencyId>>()
  for (const { competency, terms } of meanings)
    for (const term of terms) speakOf.set(term, (speakOf.get(term) ?? new Set()).add(competency))
  // Inverse document frequency (Spärck Jones 1972): what every competency is spoken of with tells nothing.
  const rarity = new Map([...speakOf].map(([term, by]) => [term, Math.log(competencies.length / by.size)]))
  return { meanings, rarity }
}

/** Competencies that the words speak of, the nearest first; those that they share nothing with are left out. */
export function nearestCompetencies(text: string, language: Language, bank: Bank = builtInBank): Nearness[] {
  const { meanings, rarity } = meaningsOf(bank)[language]
  const said = termsOf(text)
  const nearness = new Map<CompetencyId, number>()
  for (const { competency, terms, weight } of meanings) {
    let shared = 0
    for (const term of said) if (terms.has(term)) shared += rarity.get(term) ?? 0
    if (shared > 0)
      nearness.set(competency, (nearness.get(competency) ?? 0) + (weight * shared) / Math.sqrt(10 + terms.size))
  }
  return [...nearness]
    .map(([competency, value]) => ({ competency, nearness: value }))
    .toSorted((one, other) => other.nearness - one.nearness)
}
