import type { Comment, CommentPlace } from '@maju/contracts/feedback'
import { SHARE_LIMITS } from '@maju/contracts/share'
import type { SharedQuestion } from '@maju/contracts/shared-report'
import { useEffect, useRef, type SyntheticEvent } from 'react'
import { isText, useDraft } from '../../../shared/draft.ts'
import { clockTime } from '../../../shared/format.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SelectField, TextAreaField } from '../../../shared/ui/field.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { placesIn, type ChosenPlace } from './comment-places.ts'
import { useMentor } from './mentor.tsx'
import { draftKey, useComment, useTakeBack } from './shared-queries.ts'
import { useSharedReportText } from './shared-text.ts'

/** So many characters of a sentence fit into a select on a phone. */
const shownCharacters = 60
const shortened = (words: string) =>
  words.length > shownCharacters ? `${words.slice(0, shownCharacters).trimEnd()}…` : words

function usePlaceText({ recordings }: SharedQuestion) {
  const say = useSharedReportText()
  return (place: CommentPlace): string => {
    if (place.kind === 'question') return say('comment.question')
    if (place.kind === 'quote') return say('comment.words', { words: shortened(place.quote) })
    const at = clockTime(place.second)
    const number = recordings.findIndex(({ id }) => id === place.recordingId) + 1
    return number > 0 ? say('comment.second', { number, at }) : say('comment.gone', { at })
  }
}

type FormProps = {
  question: SharedQuestion
  /** The moment of a recording that was asked for last. */
  moment: ChosenPlace | null
  chosen: string
  onChoose: (key: string) => void
}

/** Says something of a sentence, a moment or the question. */
function CommentForm({ question, moment, chosen, onChoose }: FormProps) {
  const say = useSharedReportText()
  const toast = useToast()
  const textOf = usePlaceText(question)
  const { token, name } = useMentor()
  const { mutate, isPending, error } = useComment(token)
  const { value, change, discard } = useDraft(draftKey(token, `comment.${question.id}`), '', isText)
  const places = [...(moment ? [moment] : []), ...placesIn(question)]
  const place = places.find(({ key }) => key === chosen)?.place ?? { kind: 'question' as const }
  const form = useRef<HTMLFormElement>(null)
  const asked = moment?.key
  useEffect(() => {
    if (asked !== undefined) form.current?.querySelector('textarea')?.focus()
  }, [asked])
  const isReady = name !== '' && value.trim() !== '' && value.length <= SHARE_LIMITS.commentCharacters
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!isReady) return
    mutate(
      { name, questionId: question.id, text: value, place },
      {
        onSuccess: () => {
          discard()
          toast(say('comment.sent'))
        },
      },
    )
  }
  return (
    <form ref={form} className="no-print grid grid-cols-1 gap-3" onSubmit={send}>
      <SelectField
        label={say('comment.about')}
        value={chosen}
        options={places.map(({ key, place: one }) => ({ value: key, label: textOf(one) }))}
        onChange={onChoose}
      />
      <TextAreaField
        label={say('comment.text')}
        limit={SHARE_LIMITS.commentCharacters}
        value={value}
        onChange={({ target }) => change(() => target.value)}
      />
      {error && <ErrorState error={error} />}
      <Button type="submit" busy={isPending} disabled={!isReady} className="justify-self-start">
        {say('comment.send')}
      </Button>
      {name === '' && <p className="text-sm text-muted">{say('name.needed')}</p>}
    </form>
  )
}

function Left({ question, comment }: { question: SharedQuestion; comment: Comment }) {
  const say = useSharedReportText()
  const toast = useToast()
  const textOf = usePlaceText(question)
  const { token, marking } = useMentor()
  const { mutate, isPending, error } = useTakeBack(token)
  return (
    <li className="grid gap-1 rounded-xl bg-notice-soft px-4 py-3 break-inside-avoid">
      <p className="text-sm font-semibold text-notice">{textOf(comment.place)}</p>
      <p className="max-w-measure whitespace-pre-wrap break-words">{comment.text}</p>
      {marking && (
        <Button
          size="small"
          look="quiet"
          className="no-print justify-self-start"
          busy={isPending}
          onClick={() => mutate(comment.id, { onSuccess: () => toast(say('comment.takenBack')) })}
        >
          {say('comment.takeBack')}
        </Button>
      )}
      {error && <ErrorState error={error} />}
    </li>
  )
}

/** What was said of a question, and where the link allows it a way to say more. */
export function Comments({ comments, ...form }: FormProps & { comments: readonly Comment[] }) {
  const say = useSharedReportText()
  const { marking } = useMentor()
  const { question } = form
  const own = comments.filter(({ questionId }) => questionId === question.id)
  if (!marking && own.length === 0) return null
  return (
    <div className="grid grid-cols-1 gap-3">
      <h4 className="font-bold">{say('comments.title')}</h4>
      {own.length > 0 && (
        <ul className="grid gap-2">
          {own.map((comment) => (
            <Left key={comment.id} {...{ question, comment }} />
          ))}
        </ul>
      )}
      {marking && <CommentForm {...form} />}
    </div>
  )
}
