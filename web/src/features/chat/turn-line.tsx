import type { ChatTurn } from '@maju/contracts/chat'
import type { Language } from '@maju/contracts/basics'
import { Square, Volume2 } from 'lucide-react'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { Button } from '../../shared/ui/button.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { useChatText } from './chat-text.ts'
import type { Voice } from './use-voice.ts'

/** What made the interviewer's words, and why the rules stood in. */
function MadeBy({ turn }: { turn: ChatTurn }) {
  const word = useInterviewWords()
  const { madeBy } = turn
  if (!madeBy) return null
  const made = madeBy.model === null ? word('madeBy.built-in') : word('madeBy.model', { model: madeBy.model })
  return <span>{madeBy.fallback ? word(`fallback.${madeBy.fallback}`) : made}</span>
}

function Listen({ turn, voice }: { turn: ChatTurn; voice: Voice }) {
  const say = useChatText()
  const reading = voice.turnId === turn.id
  const Icon = reading ? Square : Volume2
  return (
    <>
      <Button size="small" look="quiet" onClick={() => (reading ? voice.stop() : voice.play(turn))}>
        <Icon size={16} aria-hidden />
        {say(reading ? 'turn.stop' : 'turn.play')}
      </Button>
      {voice.trouble?.turnId === turn.id && (
        <span role="alert">{say(voice.trouble.trouble === 'blocked' ? 'voice.blocked' : 'voice.failed')}</span>
      )}
    </>
  )
}

type Props = {
  turn: ChatTurn
  language: Language
  /** What is heard so far of a turn that grows. */
  growing: { text: string; broken: boolean } | null
  /** Null where nobody reads. */
  voice: Voice | null
}

/** One turn of the talk. */
export function TurnLine({ turn, language, growing, voice }: Props) {
  const say = useChatText()
  const mine = turn.from === 'candidate'
  return (
    <li
      className={classNames(
        'grid max-w-[44rem] gap-1',
        mine ? 'ml-8 justify-self-end rounded-2xl bg-sunken px-4 py-3 sm:ml-20' : 'mr-4 sm:mr-20',
      )}
    >
      <p className="text-sm font-semibold text-muted">{say(mine ? 'chat.you' : 'chat.interviewer')}</p>
      {growing ? (
        <>
          {growing.text && (
            <p lang={language} className="whitespace-pre-wrap">
              {growing.text}
            </p>
          )}
          <p className="text-sm text-muted">{say(growing.broken ? 'chat.broken' : 'chat.growing')}</p>
        </>
      ) : (
        <p lang={language} className="max-w-measure break-words whitespace-pre-wrap">
          {turn.text}
        </p>
      )}
      {!mine && !growing && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          {voice && turn.spokenParts > 0 && <Listen turn={turn} voice={voice} />}
          <MadeBy turn={turn} />
        </div>
      )}
    </li>
  )
}
