import type { Interview } from '@maju/contracts/interview'
import type { Plan, PlannedQuestion } from '@maju/contracts/plan'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useAnswerDraft, withWords } from '../../shared/answer/answer-draft.ts'
import type { AnswerRecording } from '../../shared/recording/use-answer-recording.ts'
import { Card } from '../../shared/ui/card.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Answering } from './answering.tsx'
import { CurrentQuestion } from './current-question.tsx'
import { answerKey, clockKey } from './kept-answers.ts'
import { Rescued } from './rescued.tsx'
import { useRoomText } from './room-text.ts'
import { StateLine } from './state-line.tsx'
import type { Moment } from './turns.ts'
import { useClock } from './use-clock.ts'
import type { Hold } from './use-hold.ts'
import { useReadAloud } from '../../shared/voice/use-read-aloud.ts'
import { useWording } from './use-wording.ts'
import type { VoiceSettings } from './voice-settings.ts'

type Props = {
  interview: Interview
  moment: Moment
  planned: PlannedQuestion | undefined
  documents: Plan['documents']
  hold: Hold
  voice: VoiceSettings
  recording: AnswerRecording
  /** Oneself, where the camera is on. */
  selfView: ReactNode
  /** True when the question came while the candidate was in the room. */
  isNew: boolean
}

/** Reads the question aloud once its words are certain, where that was chosen. */
function useQuestionAloud({ interview, voice }: Props, words: { text: string; settled: boolean }) {
  const aloud = useReadAloud({ voice: voice.voice, language: interview.language })
  const { speak } = aloud
  const { reads } = voice
  const { text, settled } = words
  useEffect(() => {
    if (reads && settled) speak(text)
  }, [reads, settled, text, speak])
  return aloud
}

/** The answer in the making: its draft, its clock, and whether one is thinking or speaking. */
function useStep(props: Props) {
  const { interview, moment, hold } = props
  const { open } = moment
  const words = useWording(interview.id, open)
  const aloud = useQuestionAloud(props, words)
  const draft = useAnswerDraft(answerKey(interview.id, open.seq), hold.carried)
  const [thinkingAt, setThinkingAt] = useState<string | null>(null)
  const [listening, setListening] = useState(false)
  const [writing, setWriting] = useState(false)
  const { text } = draft.value
  // Whoever goes on writing has thought enough.
  const thinking = thinkingAt === text
  const think = useCallback(() => setThinkingAt((before) => (before === text ? null : text)), [text])
  const clock = useClock({
    key: clockKey(interview.id, open.seq),
    secondsToPrepare: open.act === 'repeat' ? 0 : (interview.clock?.secondsToPrepare ?? 0),
    stopped: [interview.status === 'paused', thinking, writing, hold.sending, !words.settled, aloud.speaking].some(
      Boolean,
    ),
  })
  const { hold: holdRecording } = props.recording
  useEffect(() => holdRecording(thinking), [holdRecording, thinking])
  const { stop } = aloud
  const listen = useCallback(
    (on: boolean) => {
      // Otherwise the microphone would take down the question.
      if (on) stop()
      // Whoever turns the microphone on has thought enough, too.
      if (on) setThinkingAt(null)
      setListening(on)
    },
    [stop],
  )
  return { words, aloud, draft, clock, thinking, think, listening, listen, writing, setWriting }
}

/** One turn of the interviewer and the answer that is made to it. Shown anew, by its `key`, for each turn. */
export function Step(props: Props) {
  const { interview, moment, planned, documents, hold, voice, recording, isNew } = props
  const say = useRoomText()
  const paused = interview.status === 'paused'
  const { words, aloud, draft, clock, thinking, think, listening, listen, writing, setWriting } = useStep(props)
  const { unsent } = hold
  return (
    <>
      <CurrentQuestion
        {...{ interview, moment, planned, documents, isNew }}
        text={words.text}
        settled={words.settled}
        aside={props.selfView}
      />
      {unsent && (
        <Rescued
          text={unsent.text}
          conflict={hold.conflict}
          onUse={() => {
            draft.change((before) => ({ text: withWords(before.text, unsent.text), spoken: before.spoken }))
            hold.dismiss(unsent.seq)
          }}
          onDismiss={() => hold.dismiss(unsent.seq)}
        />
      )}
      {paused ? (
        <Card className="grid justify-items-start gap-3">
          <p className="text-lg font-bold">{say('paused.title')}</p>
          <p className="max-w-measure text-muted">{say('paused.body')}</p>
          <Button look="primary" busy={hold.sending} onClick={() => hold.give('resume', draft.value)}>
            {say('resume')}
          </Button>
        </Card>
      ) : (
        <Answering
          {...{ interview, draft, clock, hold, voice, aloud, thinking, isNew }}
          // A recording belongs to a question; closing words are none.
          recording={moment.open.questionId !== null && recording.wanted ? recording : null}
          onThink={think}
          onListening={listen}
          onWriting={setWriting}
        />
      )}
      {hold.error && <ErrorState error={hold.error} kept={say('error.kept')} />}
      <StateLine
        facts={{
          sending: hold.sending,
          unsent: hold.error !== null,
          paused,
          wording: !words.settled,
          speaking: aloud.speaking,
          recording: recording.state === 'on' && !recording.held,
          writing,
          listening: listening && !recording.held,
          thinking,
          preparing: clock.phase === 'preparing',
        }}
      />
    </>
  )
}
