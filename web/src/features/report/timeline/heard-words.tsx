import type { Transcript } from '@maju/contracts/transcript'
import { useTimelineText } from './timeline-text.ts'
import { wordAt } from './word-places.ts'

/** What wrote it down, where that has a name of its own. */
const isNamed = (by: string): by is 'browser' | 'person' => by === 'browser' || by === 'person'

type Props = { transcript: Transcript; second: number }

/** What was heard, where the page does not show the same words already: it follows the player on its own. */
export function HeardWords({ transcript: { words, language, writtenBy }, second }: Props) {
  const say = useTimelineText()
  const now = second > 0 && words ? wordAt(words, second) : null
  return (
    <div className="grid gap-1">
      <h5 className="font-semibold">{say('heard.title')}</h5>
      <p lang={language} className="max-w-measure leading-loose">
        {words?.map((word) => (
          <span key={word.startSecond}>
            <span
              data-heard={word === now || undefined}
              className={word === now ? 'rounded bg-accent-soft text-ink' : ''}
            >
              {word.text}
            </span>{' '}
          </span>
        ))}
      </p>
      <p className="text-sm text-muted">
        {say('heard.note', { by: isNamed(writtenBy) ? say(`heard.${writtenBy}`) : writtenBy })}
      </p>
    </div>
  )
}
