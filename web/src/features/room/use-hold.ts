import type { Interview, Turn } from '@maju/contracts/interview'
import { useCallback, useMemo, useState } from 'react'
import type { AnswerDraft } from '../../shared/answer/answer-draft.ts'
import type { SentAnswer } from '../../shared/answer/answer-box.tsx'
import { asProblem } from '../../shared/api-problem.ts'
import type { AnswerRecording } from '../../shared/recording/use-answer-recording.ts'
import { forgetAnswer, unsentAnswers, type KeptAnswer } from './kept-answers.ts'
import { replyTo, type Moment } from './turns.ts'
import { useCommand, useSubmit, type Command } from './use-interview.ts'

/** The server decided that this turn is over: what it says now must be looked at, nothing is to be sent again. */
const isBehind = (error: unknown): boolean =>
  ['already-answered', 'interview-finished', 'conflict'].includes(asProblem(error).code)

type Needs = {
  interview: Interview
  moment: Moment
  reload: () => Promise<unknown>
  /** What was recorded of the answer: it goes with the turn that the answer became, or is let go with it. */
  recording: Pick<AnswerRecording, 'finish' | 'discard'>
}

/** Text that was refused because the turn had been answered elsewhere, or that an earlier visit left unsent. */
function useUnsent({ interview, moment }: Pick<Needs, 'interview' | 'moment'>, carried: string | undefined) {
  const [refused, setRefused] = useState<KeptAnswer | null>(null)
  const [dismissed, setDismissed] = useState<readonly number[]>([])
  const { id, turns } = interview
  const openSeq = moment.open.seq
  const older = useMemo(() => unsentAnswers(id, turns, openSeq), [id, turns, openSeq])
  // A reply that was lost on its way is no conflict: the answer that stands there is this very text.
  const conflict = refused !== null && replyTo(turns, refused.seq)?.text.trim() !== refused.text.trim()
  const shown = conflict
    ? refused
    : (older.find(({ seq, text }) => !dismissed.includes(seq) && text !== carried) ?? null)
  const dismiss = useCallback(
    (seq: number) => {
      forgetAnswer(id, seq)
      setRefused((before) => (before?.seq === seq ? null : before))
      setDismissed((before) => [...before, seq])
    },
    [id],
  )
  return { unsent: shown, conflict, refuse: setRefused, dismiss }
}

/** The recording goes with the turn that the answer became. */
function settleRecording(recording: Needs['recording'], turns: readonly Turn[]): Promise<unknown> {
  const said = turns.find(({ from }) => from === 'candidate')
  return said ? recording.finish(said.seq) : recording.discard()
}

/** Holding an interview: sending answers and commands, and what becomes of text that could not be sent. */
export function useHold({ interview, moment, reload, recording }: Needs) {
  const submit = useSubmit(interview.id)
  const command = useCommand(interview.id)
  const [carried, setCarried] = useState<AnswerDraft>()
  const { unsent, conflict, refuse, dismiss } = useUnsent({ interview, moment }, carried?.text)
  const seq = moment.open.seq

  function send(answer: SentAnswer, seconds: number, onKept: () => void) {
    setCarried(undefined)
    command.reset()
    submit.mutate(
      { answer, replyTo: seq, seconds },
      {
        onSuccess: ({ turns }) => {
          onKept()
          void settleRecording(recording, turns)
        },
        onError: (error) => {
          if (!isBehind(error)) return
          void recording.discard()
          refuse({ seq, text: answer.text })
          void reload()
        },
      },
    )
  }

  function give(given: Command, writing: AnswerDraft | undefined) {
    submit.reset()
    const goesOn = given !== 'skip' && given !== 'end'
    // The interviewer may speak again without having been answered: what is being written goes along.
    setCarried(goesOn ? writing : undefined)
    command.mutate(
      { command: given, replyTo: seq },
      {
        onSuccess: ({ turns }) => {
          if (!goesOn) void recording.discard()
          if (!goesOn || turns.some((turn) => turn.from === 'interviewer' && turn.seq > seq)) dismiss(seq)
        },
        onError: (error) => {
          if (isBehind(error)) void reload()
        },
      },
    )
  }

  const error = submit.error ?? command.error
  const sending = submit.isPending || command.isPending
  return { send, give, carried, sending, error: error && !isBehind(error) ? error : null, unsent, conflict, dismiss }
}
export type Hold = ReturnType<typeof useHold>
