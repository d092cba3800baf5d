/** Hertz, hertz per (unit a second), hertz: the lower the first, the smoother at rest; the higher the second, the less lag in motion. */
export type OneEuroOptions = { readonly cutOff: number; readonly slope: number; readonly speedCutOff: number }

/** For angles in degrees at 5 to 30 frames a second: about 0.1 s of lag at rest, none to speak of in a nod. */
export const FOR_ANGLES: OneEuroOptions = { cutOff: 1.5, slope: 0.05, speedCutOff: 1 }

/** Smooths a series of values with their times, which need not be even (One-Euro filter, Casiez, Roussel & Vogel 2012). */
export function oneEuro({ cutOff, slope, speedCutOff }: OneEuroOptions): (value: number, second: number) => number {
  let last: { value: number; speed: number; second: number } | null = null
  return (value, second) => {
    if (!last || second <= last.second) {
      last = { value: last?.value ?? value, speed: last?.speed ?? 0, second }
      return last.value
    }
    const seconds = second - last.second
    const speed = blend(last.speed, (value - last.value) / seconds, share(speedCutOff, seconds))
    const smooth = blend(last.value, value, share(cutOff + slope * Math.abs(speed), seconds))
    last = { value: smooth, speed, second }
    return smooth
  }
}

/** How much of a new value is taken, for a low-pass of first order. */
const share = (cutOffHertz: number, seconds: number): number => 1 / (1 + 1 / (2 * Math.PI * cutOffHertz * seconds))

const blend = (old: number, fresh: number, taken: number): number => old + taken * (fresh - old)
