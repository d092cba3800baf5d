import type { ChildProcess } from 'node:child_process'

type Waiting<Outcome> = {
  /** What the child says; it settles the outcome, or does not. */
  onMessage: (message: unknown, settle: { done: (outcome: Outcome) => void; fail: (reason: unknown) => void }) => void
  /** It ended before it said what was waited for. */
  ofDeath: (code: number | null, by: NodeJS.Signals | null) => Error
  /** After so long it is not waited for any more; left out: it is its caller's to end it. */
  patience?: { seconds: number; over: () => Error }
  signal: AbortSignal
}

/** What comes of a child: what it says, or how it ended, or that nobody waits any longer. It is ended with that. */
export async function outcomeOf<Outcome>(child: ChildProcess, waiting: Waiting<Outcome>): Promise<Outcome> {
  const { onMessage, ofDeath, patience, signal } = waiting
  const outcome = new Promise<Outcome>((done, fail) => {
    child.on('message', (message) => onMessage(message, { done, fail }))
    child.once('exit', (code, by) => fail(ofDeath(code, by)))
    child.once('error', fail)
    if (patience) {
      const timeIsUp = AbortSignal.timeout(patience.seconds * 1000)
      timeIsUp.addEventListener('abort', () => fail(patience.over()), { once: true })
    }
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
  })
  return await outcome.finally(() => child.kill('SIGKILL'))
}
