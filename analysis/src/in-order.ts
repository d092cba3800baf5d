/** The same work, where a call that comes while another is under way waits for it: it finds what that one left. */
export function inOrder<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
): (...given: Given) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve()
  return (...given) => {
    const mine = before.then(() => work(...given))
    before = mine.catch(() => undefined)
    return mine
  }
}
