/** The interview has been closed: nothing more can be said in it. */
export class InterviewOver extends Error {
  readonly code = 'interview-over'

  constructor() {
    super('This interview is over.')
    this.name = 'InterviewOver'
  }
}
