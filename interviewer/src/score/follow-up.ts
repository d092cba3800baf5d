import { foldCase } from './fold-case.ts'

/** The interviewer goes back to what was said, or asks whether it is really so. */
const REFERS_BACK = new RegExp(
  [
    '말씀하신|말씀하셨|말씀하시길|(?:하셨|했)다고|라고 (?:하셨|말씀)|다고 (?:하셨|말씀)|언급하신|방금|아까|앞서|조금 전|정말로|실제로|본인이 직접',
    String.raw`\byou(?:'ve)?\s(?:just\s|previously\s|also\s|earlier\s)?(?:said|say|mention(?:ed)?|describ(?:ed|e)|told|talked|brought\sup|summari[sz]ed|called|claimed|noted|referred|meant)\b`,
    String.raw`\b(?:it\ssounds?\slike|quick\scheck|reality[-\s]check|be\shonest)\b|\b(?:was|is|do(?:es)?|did)\sthat\b`,
    String.raw`\b(?:really|truly|actually|essentially|in\sreality|in\spractice|reliably|by\sdefault)\b`,
    String.raw`\bor\s(?:is|was|were|did|do|are)\s(?:it|that|you|they|this)\b|\bor\smostly\b`,
    String.raw`["“][^"“”\n]{3,80}["”]`,
  ].join('|'),
  'iu',
)

/** True when a question returns to what the candidate said. */
export function refersBack(question: string): boolean {
  return REFERS_BACK.test(foldCase(question))
}
