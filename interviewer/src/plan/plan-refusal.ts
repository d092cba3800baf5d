export type PlanRefusalCode =
  | 'unknown-question'
  | 'too-few'
  | 'too-many'
  | 'nothing-left'
  | 'not-a-question'
  | 'private'

const MESSAGES: Record<PlanRefusalCode, string> = {
  'unknown-question': 'The plan has no such question, or not in that phase.',
  'too-few': 'A plan keeps at least three questions, and an opening or a closing one.',
  'too-many': 'A plan has at most fifteen questions.',
  'nothing-left': 'The question bank has no other question for this place.',
  'not-a-question': 'An interviewer could not ask this: it asks nothing, links somewhere or speaks to a program.',
  private: 'An interviewer must not ask this: it is private.',
}

/** An edit that a plan refuses. `code` says why. */
export class PlanRefusal extends Error {
  override readonly name = 'PlanRefusal'
  readonly code: PlanRefusalCode

  constructor(code: PlanRefusalCode) {
    super(MESSAGES[code])
    this.code = code
  }
}
