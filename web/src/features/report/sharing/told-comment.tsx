import { useState } from 'react'
import { clockTime } from '../../../shared/format.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useComments, useRemoveComment, type Told } from './sharing-queries.ts'
import { useSharingText } from './sharing-text.ts'

function Remove({ interviewId, comment: { id, mentor } }: { interviewId: string; comment: Told }) {
  const say = useSharingText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useRemoveComment(interviewId)
  const remove = () =>
    mutate(id, {
      onSuccess: () => {
        setAsked(false)
        toast(say('comment.removed'))
      },
    })
  return (
    <>
      <Button size="small" look="quiet" className="no-print justify-self-start" onClick={() => setAsked(true)}>
        {say('comment.remove')}
      </Button>
      <Confirm
        open={asked}
        title={say('comment.remove.ask')}
        confirmLabel={say('comment.remove')}
        busy={isPending}
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('comment.remove.body', { name: mentor })}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </>
  )
}

type Props = {
  interviewId: string
  comment: Told
  /** Leads to the second of the recording that it is about. */
  onJump?: (second: number) => void
}

/** What a comment is about: a second to go to, or the words themselves. */
function About({ comment: { place }, onJump }: Pick<Props, 'comment' | 'onJump'>) {
  const say = useSharingText()
  if (place.kind === 'question') return null
  if (place.kind === 'quote')
    return (
      <p className="max-w-measure border-l-2 border-accent pl-3">
        <span className="sr-only">{say('comment.quote')} </span>
        <q>{place.quote}</q>
      </p>
    )
  const at = clockTime(place.second)
  if (!onJump) return <p className="text-sm">{say(place.recordingId ? 'comment.second' : 'comment.gone', { at })}</p>
  return (
    <button
      type="button"
      className="min-h-8 justify-self-start rounded-lg border border-line-strong px-2 text-sm hover:bg-sunken print:min-h-0 print:border-0 print:px-0"
      onClick={() => onJump(place.second)}
    >
      {say('comment.second', { at })}
    </button>
  )
}

function ToldComment({ interviewId, comment, onJump }: Props) {
  const say = useSharingText()
  return (
    <li className="grid gap-1.5 rounded-xl bg-notice-soft px-4 py-3 break-inside-avoid">
      <span className="text-sm font-semibold text-notice">{say('comment.by', { name: comment.mentor })}</span>
      <About comment={comment} {...(onJump && { onJump })} />
      <p className="max-w-measure whitespace-pre-wrap break-words">{comment.text}</p>
      <Remove {...{ interviewId, comment }} />
    </li>
  )
}

type ListProps = Pick<Props, 'interviewId' | 'onJump'> & { fits: (comment: Told) => boolean; className?: string }

/** Comments at one place of a report; nothing where there are none. */
export function ToldComments({ interviewId, onJump, fits, className = '' }: ListProps) {
  const comments = useComments(interviewId, fits)
  if (comments.length === 0) return null
  return (
    <ul className={`grid gap-2 ${className}`}>
      {comments.map((comment) => (
        <ToldComment key={comment.id} {...{ interviewId, comment }} {...(onJump && { onJump })} />
      ))}
    </ul>
  )
}
