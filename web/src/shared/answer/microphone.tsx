import { Mic, MicOff } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/notice.tsx'
import { useAnswerText } from './answer-text.ts'
import type { Dictation } from './use-dictation.ts'

const words = { starting: 'mic.starting', listening: 'mic.on', off: 'mic.off' } as const

/** One button that turns it on or off, and beside it, always, which of the two it is. */
function OnOff({ state, start, stop }: Pick<Dictation, 'start' | 'stop'> & { state: keyof typeof words }) {
  const say = useAnswerText()
  const on = state !== 'off'
  const Now = on ? Mic : MicOff
  const Next = on ? MicOff : Mic
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button look={on ? 'primary' : 'secondary'} onClick={on ? stop : start}>
        <Next size={18} aria-hidden />
        {say(on ? 'mic.stop' : 'mic.start')}
      </Button>
      <output
        className={classNames('flex items-center gap-1.5 text-sm font-semibold', on ? 'text-accent' : 'text-muted')}
      >
        <Now size={16} aria-hidden />
        {say(words[state])}
      </output>
    </div>
  )
}

/** Speaking instead of writing: the microphone, what is being heard, and where the sound goes. */
export function Microphone({ dictation }: { dictation: Dictation }) {
  const say = useAnswerText()
  const { state, interim, problem, start, stop } = dictation
  if (state === 'absent') return <Notice>{say('mic.absent')}</Notice>
  return (
    <div className="grid gap-2">
      <OnOff {...{ state, start, stop }} />
      {interim && (
        <p className="max-w-measure text-muted" aria-hidden>
          {say('mic.interim')} {interim}
        </p>
      )}
      {problem && (
        <div role="alert">
          <Notice look="warning">{say(`mic.${problem}`)}</Notice>
        </div>
      )}
      <p className="max-w-measure text-sm text-muted">{say('mic.where')}</p>
    </div>
  )
}
