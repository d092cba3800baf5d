import type { TranscriberInfo } from '@maju/contracts/transcribing'
import { useAnswerText } from './answer-text.ts'

/** How the choice of what writes on the server is called: what it does, whether its words can be read, and where the sound goes for it. */
export function useWriterWords(): (writer: TranscriberInfo) => { label: string; hint: string } {
  const say = useAnswerText()
  return ({ name, readable, leavesMachine }) => {
    const way = `${readable ? 'write' : 'count'}.${leavesMachine ? 'elsewhere' : 'here'}` as const
    return { label: say(way, { name }), hint: say(`${way}.hint`, { name }) }
  }
}
