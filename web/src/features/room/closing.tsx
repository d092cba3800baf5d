import type { Interview, InterviewerTurn } from '@maju/contracts/interview'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useScoring } from '../../shared/scoring/use-scoring.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { Figure } from './figure.tsx'
import { useRoomText } from './room-text.ts'

/** The interviewer's goodbye: the turn that belongs to no question. One that was left without an answer is not part of it. */
const goodbyeOf = ({ turns }: Interview): InterviewerTurn | undefined =>
  turns.findLast((turn): turn is InterviewerTurn => turn.from === 'interviewer' && turn.questionId === null)

/** How far the report is. */
function Waiting({ interviewId }: { interviewId: string }) {
  const say = useRoomText()
  const { progress, lost } = useScoring(interviewId, true)
  if (progress?.stage === 'ready') return <output className="text-lg font-bold">{say('closing.ready')}</output>
  if (lost) return <Notice>{say('closing.failed')}</Notice>
  return (
    <div className="grid gap-3">
      <Progress stage={say('closing.scoring')} done={progress?.done ?? 0} total={progress?.total ?? 0} />
      <p className="max-w-measure text-muted">{say('closing.waiting')}</p>
    </div>
  )
}

/** The end of an interview: what was said last, and how far the report is. */
export function Closing({ interview, children }: { interview: Interview; children?: ReactNode }) {
  const say = useRoomText()
  const goodbye = goodbyeOf(interview)
  const page = useRef<HTMLDivElement>(null)
  // The box that had the focus is gone, and no page was turned that would move it.
  useEffect(() => page.current?.querySelector('h1')?.focus(), [])
  return (
    <div ref={page} className="mx-auto my-auto w-full max-w-2xl py-8">
      <Page title={say('closing.title')}>
        {goodbye && (
          <div className="flex items-start gap-4">
            <Figure speaker={goodbye.speaker} />
            <p lang={interview.language} className="max-w-measure pt-2 text-lg">
              {goodbye.text}
            </p>
          </div>
        )}
        <Waiting interviewId={interview.id} />
        {children}
        <div className="flex flex-wrap gap-3">
          <Button asChild look="primary" size="large" className="max-sm:w-full">
            <Link to="/interviews/$interviewId/report" params={{ interviewId: interview.id }}>
              {say('closing.report')}
            </Link>
          </Button>
          <Button asChild size="large" look="quiet" className="max-sm:w-full">
            <Link to="/home">{say('closing.home')}</Link>
          </Button>
        </div>
      </Page>
    </div>
  )
}
