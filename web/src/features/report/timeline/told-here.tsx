import type { Recording } from '@maju/contracts/recording'
import { useMemo } from 'react'
import { useComments, type Told } from '../sharing/sharing-queries.ts'
import { ToldComments } from '../sharing/told-comment.tsx'

type Here = Pick<Recording, 'id' | 'interviewId'>

const isHere =
  ({ id }: Here) =>
  ({ place }: Told) =>
    place.kind === 'second' && place.recordingId === id

/** Seconds of a recording of which somebody said something. */
export function useToldSeconds(recording: Here): readonly number[] {
  const told = useComments(recording.interviewId, isHere(recording))
    .map(({ place }) => (place.kind === 'second' ? place.second : 0))
    .join()
  return useMemo(() => (told === '' ? [] : told.split(',').map(Number)), [told])
}

/** What others said of seconds of a recording, each with a way there. */
export const ToldHere = ({ recording, onJump }: { recording: Here; onJump: (second: number) => void }) => (
  <ToldComments interviewId={recording.interviewId} fits={isHere(recording)} onJump={onJump} />
)
