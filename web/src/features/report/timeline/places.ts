import type { ScreenTimeline, VoiceTimeline } from '@maju/contracts/measurement'

/** From here on a pause is worth hearing again. */
export const longPauseSeconds = 2.5

export type Place = { startSecond: number; seconds: number }
export type EventKind = ScreenTimeline['events'][number]['kind']

const placeOf = ({ startSecond, endSecond }: { startSecond: number; endSecond: number }): Place => ({
  startSecond,
  seconds: endSecond - startSecond,
})

export const longPauses = ({ pauses }: VoiceTimeline): Place[] =>
  pauses.map(placeOf).filter(({ seconds }) => seconds >= longPauseSeconds)

/** Fillers by what was said, the most frequent first. */
export function fillersByText({ fillers }: VoiceTimeline): { text: string; places: Place[] }[] {
  return [...Map.groupBy(fillers, ({ text }) => text)]
    .map(([text, all]) => ({ text, places: all.map(placeOf) }))
    .toSorted((one, other) => other.places.length - one.places.length)
}

/** Blinks and gestures of the head are counted elsewhere; these are worth a look. */
const worthALook: readonly EventKind[] = ['look-away', 'look-down', 'out-of-frame', 'second-face', 'dark']

export function eventsByKind({ events }: ScreenTimeline): { kind: EventKind; places: Place[] }[] {
  return worthALook.flatMap((kind) => {
    const places = events.filter((event) => event.kind === kind).map(placeOf)
    return places.length > 0 ? [{ kind, places }] : []
  })
}
