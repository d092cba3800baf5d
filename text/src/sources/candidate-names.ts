import type { SourceKind } from '@maju/contracts/target'
import { namesIn } from '../personal-data.ts'

/** Korean family names of one syllable, the common ones and many rare ones: a list for hiding names, not a claim how many people bear them. */
const FAMILY_NAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진류나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용'
const KOREAN_NAME = new RegExp(`^[${FAMILY_NAMES}][가-힣]{1,3}$`, 'u')
const ENGLISH_NAME = /^[A-Z][a-z'’-]+(?:-[A-Z][a-z'’]+)?(?: [A-Z]\.)?(?: [A-Z][a-z'’-]+(?:-[A-Z][a-z'’]+)?){1,2}$/u
/** What stands at the head of a résumé in place of a name. */
const NO_NAME =
  /^이력서$|^지원서$|[직무업]$|(개발|기획|담당|관리|연구|지원|기술|교육|전문)자$|r[eé]sum[eé]|curriculum|engineer|developer|manager|designer|analyst|profile|summary/iu

/**
 * Names by which the candidate's own documents call the candidate: the head of the résumé (its first line up to a separator) and what
 * is labelled as a name. For masking: it would rather hide one word too many than show a name.
 */
export function candidateNames(documents: readonly { kind: SourceKind; text: string }[]): string[] {
  const own = documents.filter(({ kind }) => kind === 'resume' || kind === 'cover-letter')
  const heads = own.filter(({ kind }) => kind === 'resume').flatMap(({ text }) => nameAtHead(text))
  return [...new Set([...heads, ...own.flatMap(({ text }) => namesIn(text))])]
}

function nameAtHead(resume: string): string[] {
  const [line = ''] = resume.trimStart().split('\n', 1)
  const [head = ''] = line.replace(/^#+\s*/u, '').split(/\s*[|·,/()\t—–]\s*|\s+-\s+|\s{2,}/u, 1)
  const name = head.trim()
  return isName(name) ? [name] : []
}

/** Whether a word or two alone could be the name of a person: a guess by its form, for the head of a résumé. */
export const isName = (words: string): boolean =>
  (KOREAN_NAME.test(words) || ENGLISH_NAME.test(words)) && !NO_NAME.test(words)
