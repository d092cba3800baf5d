/** Enough for a blink or a nod, and as often as the server looks at a film. */
const shortestMilliseconds = 100
/** The watching may take this share of the time of one processor: voice, film and page need the rest. */
const busyShare = 0.8
/** How much one picture says about the next ones: one that took long by chance slows little down. */
const newestShare = 0.2
const bodySeconds = 0.5
/** Looking for the body may take this share of the time. */
const bodyShare = 0.1

/** Shoulders and hands are looked for this often, in seconds: twice a second, or more seldom where the machine is slow at it. */
export const bodyEverySeconds = (bodyMilliseconds: number): number =>
  Math.max(bodySeconds, bodyMilliseconds / 1000 / bodyShare)

/** How often to look: ten times a second at most, and no more often than the machine manages. All times in milliseconds. */
export function pace() {
  let took = 0
  let due = -Infinity
  return {
    /** A picture is taken now; the function given is called when everything in it has been seen. */
    begins(now: number): (end: number) => void {
      // Counted from when it was due, so that timers that come late do not add up; what was missed is not made up for.
      const from = now - due < shortestMilliseconds ? due : now
      return (end) => {
        took = took === 0 ? end - now : took + (end - now - took) * newestShare
        due = from + Math.max(shortestMilliseconds, took / busyShare)
      }
    },
    /** There was nothing to be seen. */
    passes(now: number): void {
      due = now + shortestMilliseconds
    },
    /** How long to wait for the next picture. */
    wait: (now: number): number => Math.max(0, due - now),
  }
}
