/** Channels that agree less than this are each other's opposites: their sum would be silence. */
const OPPOSITE = -0.5
/** A channel this much below the loudest one is an unplugged input: it would only halve the voice. */
const SILENT_SHARE = 0.01

/**
 * One channel out of several, as a listener would have it: the mean of those that carry sound, each turned to agree with the
 * loudest one. A right channel that is the left one turned over does not become silence, and speech on one side keeps its level.
 */
export function mixToMono(channels: readonly Float32Array[]): Float32Array {
  const powers = channels.map((channel) => product(channel, channel))
  const loudest = channels[powers.indexOf(Math.max(...powers))]
  if (!loudest) return new Float32Array(0)
  const strongest = Math.max(...powers)
  const heard = channels.filter((_, at) => (powers[at] ?? 0) >= SILENT_SHARE * strongest)
  if (heard.length <= 1) return loudest
  const signs = heard.map((channel) => signOf(channel, loudest))
  return loudest.map(
    (_, at) => heard.reduce((sum, channel, which) => sum + (signs[which] ?? 1) * (channel[at] ?? 0), 0) / heard.length,
  )
}

function signOf(channel: Float32Array, reference: Float32Array): 1 | -1 {
  const agreement = product(channel, reference) / Math.sqrt(product(channel, channel) * product(reference, reference))
  return agreement < OPPOSITE ? -1 : 1
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}
