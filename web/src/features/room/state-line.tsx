import { useRoomText } from './room-text.ts'

/** What is true of the room, the most telling first. */
const states = [
  'sending',
  'unsent',
  'paused',
  'wording',
  'speaking',
  'recording',
  'writing',
  'listening',
  'thinking',
  'preparing',
] as const

/** One line that always says what is being waited for. */
export function StateLine({ facts }: { facts: Record<(typeof states)[number], boolean> }) {
  const say = useRoomText()
  const state = states.find((name) => facts[name]) ?? 'waiting'
  return (
    <p className="border-t border-line pt-3 text-sm text-muted">
      <span className="font-semibold">{say('state.label')}</span>{' '}
      <output aria-live="polite">{say(`state.${state}`)}</output>
    </p>
  )
}
