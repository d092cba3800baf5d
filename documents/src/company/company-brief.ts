import { type CompanyStatement, type CompanyTopic, companyTopic } from '@maju/contracts/company'
import type { LibraryHit } from '@maju/contracts/library'
import { type CompanySentence, companyKind, companySentences, standsAlone } from '@maju/text/sources/company-claims'
import { isFormality, tellsBusiness, tellsPeople, tellsRisk, tellsStance } from '@maju/text/sources/company-words'

/** Statements of a topic that are shown at most: a brief is read in a minute. */
const MOST_OF_TOPIC = 6
const LONGEST = 240

/** The passages that were found for each topic, the best first. */
export type FoundForTopic = Readonly<Record<CompanyTopic, readonly LibraryHit[]>>

/** What documents say of a company, by rules and to the letter. A topic that nothing supports has no statement; none is in two topics. */
export function companyStatements(found: FoundForTopic): CompanyStatement[] {
  const taken = new Set<string>()
  return companyTopic.options.flatMap((topic) => {
    const statements = found[topic].flatMap((passage) => statementsIn(passage, topic))
    const fresh = statements.filter(({ quote }) => !taken.has(quote) && taken.add(quote))
    return spread(fresh).slice(0, MOST_OF_TOPIC)
  })
}

function statementsIn(passage: LibraryHit, topic: CompanyTopic): CompanyStatement[] {
  const { libraryDocumentId, title, kind, part, source, published, sectionPath, page, text, start: from } = passage
  return companySentences(text)
    .filter((sentence) => tells(sentence, topic))
    .map(({ quote, start, end }) => ({
      topic,
      quote,
      start: from + start,
      end: from + end,
      libraryDocumentId,
      title,
      kind,
      part,
      source,
      published,
      sectionPath,
      page,
    }))
}

const TELLS: Record<CompanyTopic, (sentence: string) => boolean> = {
  business: (sentence) => tellsBusiness(sentence) && !tellsRisk(sentence) && !tellsPeople(sentence),
  news: (sentence) => ['achievement', 'plan'].includes(companyKind(sentence) ?? ''),
  risks: (sentence) => companyKind(sentence) === 'risk',
  people: (sentence) => tellsPeople(sentence) || tellsStance(sentence),
}

const tells = ({ quote }: CompanySentence, topic: CompanyTopic): boolean =>
  quote.length <= LONGEST && standsAlone(quote) && !isFormality(quote) && TELLS[topic](quote)

/** At most two in a row of one section while others have some: one talkative page is not the whole company. */
function spread(statements: readonly CompanyStatement[]): CompanyStatement[] {
  const seen = new Map<string, number>()
  const rank = (statement: CompanyStatement): number => {
    const place = [statement.libraryDocumentId, ...statement.sectionPath].join('\n')
    const times = seen.get(place) ?? 0
    seen.set(place, times + 1)
    return Math.floor(times / 2)
  }
  const ranked = statements.map((statement) => ({ statement, rank: rank(statement) }))
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ statement }) => statement)
}
