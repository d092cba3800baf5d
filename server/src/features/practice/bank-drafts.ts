import type { Language } from '@maju/contracts/basics'
import { ncsMajor } from '@maju/contracts/target'
import type { Bank, BankQuestion } from '@maju/interviewer/bank/bank'
import { type SpokenNames, spokenNames } from '@maju/interviewer/plan/spoken-names'
import { writeQuestion } from '@maju/interviewer/plan/write-question'
import { lastUsed } from '../../platform/last-used.ts'
import type { ListedDraft } from './listed-draft.ts'

/** Questions that are kept written, over all companies and jobs: a bank of usual size for some tens of applications. */
const MOST_KEPT = 20_000

type For = { company: string; jobTitle: string }
const NOBODY: For = { company: '', jobTitle: '' }

/**
 * The questions of the bank as they are asked for an application. Writing them all takes tens of milliseconds, and a list is asked for page by page and letter by
 * letter: what was written last is kept.
 */
export function bankDrafts(bank: Bank) {
  const kept = lastUsed<readonly ListedDraft[]>(Math.max(1, Math.floor(MOST_KEPT / Math.max(1, bank.questions.length))))

  return {
    all(language: Language, target: For | null): readonly ListedDraft[] {
      const names = spokenNames(target ?? NOBODY, language)
      const key = JSON.stringify([language, names])
      return (
        kept.get(key) ??
        kept.keep(
          key,
          bank.questions.map((question) => draftOf(question, names, language)),
        )
      )
    },

    find(bankId: string, language: Language, target: For | null): ListedDraft | null {
      const question = bank.find(bankId)
      return question ? draftOf(question, spokenNames(target ?? NOBODY, language), language) : null
    },
  }
}

function draftOf(bankQuestion: BankQuestion, names: SpokenNames, language: Language): ListedDraft {
  const speaker = bankQuestion.personas[0] ?? 'lead'
  const written = writeQuestion({ question: bankQuestion, speaker, citation: null }, names, language)
  const { speaker: _speaker, ...question } = written
  return {
    id: `bank.${bankQuestion.id}`,
    source: 'bank',
    language,
    question,
    speaker,
    families: bankQuestion.families.flatMap((family) => ncsMajor.safeParse(family).data ?? []),
    difficulty: bankQuestion.difficulty,
    company: null,
    targetId: null,
    note: null,
    competencyBy: null,
  }
}
