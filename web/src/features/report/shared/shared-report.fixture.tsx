import type { SharedQuestion, SharedReport as SharedReportOf } from '@maju/contracts/shared-report'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { apiClient } from '../../../shared/call.ts'
import { ClientProvider } from '../../../shared/client.tsx'
import { ToastProvider } from '../../../shared/ui/toast.tsx'
import { SharedReport } from './shared-report.tsx'

export const recordingId = '00000000-0000-4000-8000-000000000001'
export const commentId = '00000000-0000-4000-8000-000000000002'
const at = '2026-11-20T09:30:00.000Z'

export const question: SharedQuestion = {
  id: 'q1',
  phase: 'experience',
  kind: 'experience',
  competency: 'problem-solving',
  text: '무엇을 하셨습니까?',
  anchors: ['하나', '둘', '셋', '넷', '다섯'],
  answered: true,
  turns: [
    { seq: 0, from: 'interviewer', text: '무엇을 하셨습니까?' },
    { seq: 1, from: 'candidate', text: '저는 [이름]입니다. 원인을 찾았습니다.' },
  ],
  recordings: [],
  judged: 'blind',
  judgements: [],
  madeBy: null,
  marks: null,
}

/** The same once it has been marked. */
export const markedQuestion: SharedQuestion = {
  ...question,
  judged: 'shown',
  marks: [{ dimension: 'fit', level: 4 }],
  judgements: [{ dimension: 'fit', verdict: 'scored', level: 2, spread: [1, 3], evidence: [], reasons: [] }],
  madeBy: { engine: 'built-in', model: null, version: 'rules-1', fallback: null },
}

export const report: SharedReportOf = {
  company: '한빛전자',
  jobTitle: '개발자',
  language: 'ko',
  persona: 'lead',
  difficulty: 'normal',
  demo: false,
  heldAt: at,
  expiresAt: at,
  shows: { answers: true, measures: false, recordings: false },
  marking: true,
  mentor: null,
  summary: null,
  delivery: null,
  screen: null,
  questions: [question],
  comments: [],
  agreement: null,
}

/** Opens a link; every write replies with `after`, and is noted. */
export function open(shown: SharedReportOf | 'closed', after: SharedReportOf = report) {
  const sent: { method: string; path: string; body: unknown }[] = []
  const send: typeof fetch = async (address, init) => {
    const method = init?.method ?? 'GET'
    const path = typeof address === 'string' ? address : ''
    if (method !== 'GET') {
      sent.push({ method, path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : null })
      if (method === 'DELETE') return new Response(null, { status: 204 })
      return Response.json(after, { status: method === 'POST' ? 201 : 200 })
    }
    return shown === 'closed' ? new Response(null, { status: 404 }) : Response.json(shown)
  }
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <ToastProvider>
          <SharedReport token="token-of-a-link" />
        </ToastProvider>
      </ClientProvider>
    </QueryClientProvider>,
  )
  return { sent }
}
