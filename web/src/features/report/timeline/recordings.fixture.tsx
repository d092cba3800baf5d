import type { CommentPlace, MentorFeedback } from '@maju/contracts/feedback'
import type { Measurements, Recording } from '@maju/contracts/recording'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { apiClient } from '../../../shared/call.ts'
import { ClientProvider } from '../../../shared/client.tsx'
import { fakeRecording } from '../../../shared/recording/recording.fixture.ts'
import { RecordingToolsProvider } from '../../../shared/recording/recording-tools.tsx'
import { found, saidTurn, someRecording } from '../measures/measured.fixture.ts'
import { FindMediaProvider, type FindMedia } from './find-media.ts'
import { Recordings } from './recordings.tsx'
import type { Spoken } from './use-follow.ts'

type Served = {
  recordings?: Recording[]
  measurements?: Measurements
  findMedia?: FindMedia
  near?: boolean
  turns?: (typeof saidTurn)[]
  attempt?: number
  /** What others said of this interview. */
  told?: { place: CommentPlace; text: string }[]
}

const feedbackOf = (told: readonly { place: CommentPlace; text: string }[]): MentorFeedback => ({
  shareId: '00000000-0000-4000-8000-0000000000aa',
  mentor: '김 멘토',
  questions: [],
  comments: told.map((one, nth) => ({
    ...one,
    id: `00000000-0000-4000-8000-00000000000${nth}`,
    questionId: 'q1',
    at: '2026-11-20T09:30:00.000Z',
  })),
  agreement: {
    n: 0,
    least: 30,
    same: 0,
    within: 0,
    apart: { mentor: 0, program: 0, both: 0 },
    changed: 0,
    kappa: null,
    interval: null,
    why: 'few',
  },
})

export function open({
  recordings = [someRecording],
  measurements = found,
  findMedia,
  near = true,
  turns = [saidTurn],
  attempt = 0,
  told = [],
}: Served) {
  const {
    tools,
    world: { store },
  } = fakeRecording()
  const asked: string[] = []
  const deleted: string[] = []
  const spoken: (Spoken | null)[] = []
  const send: typeof fetch = async (address, options) => {
    const path = typeof address === 'string' ? address : ''
    asked.push(path)
    if (options?.method === 'DELETE') {
      deleted.push(path)
      return new Response(null, { status: 204 })
    }
    if (path.endsWith('/recordings') && deleted.length > 0) return Response.json([])
    const byEnd: Record<string, unknown> = {
      measurements,
      recordings,
      engines: [],
      feedback: told.length > 0 ? [feedbackOf(told)] : [],
    }
    return Response.json(byEnd[path.split('/').at(-1) ?? ''] ?? recordings[0])
  }
  const shown = (
    <Recordings
      interviewId={someRecording.interviewId}
      questionId="q1"
      tries={[{ attempt, turns }]}
      lang="ko"
      near={near}
      onSpoken={(one) => spoken.push(one)}
    />
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <RecordingToolsProvider tools={tools}>
          {findMedia ? <FindMediaProvider value={findMedia}>{shown}</FindMediaProvider> : shown}
        </RecordingToolsProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return { asked, spoken, deleted, store }
}

export const media = () => document.querySelector<HTMLMediaElement>('audio, video')
export const slider = () => screen.findByRole('slider', { name: '답변의 시간표' })
/** The lanes come after the recording itself is known. */
export async function drawn() {
  await waitFor(() => expect(document.querySelector('[data-lane="speech"]')).toBeTruthy(), { timeout: 10_000 })
  return slider()
}
