// @vitest-environment happy-dom
import type { PlanEdit, Plan, PlannedQuestion } from '@maju/contracts/plan'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../../shared/page.fixture.tsx'
import { moveEdit } from './moves.ts'
import { PlanView } from './plan-view.tsx'

const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const madeBy = { engine: 'built-in', model: null, version: '1', fallback: null } as const

const question = (name: string, phase: PlannedQuestion['phase'] = 'experience'): PlannedQuestion => ({
  id: name,
  phase,
  kind: 'experience',
  competency: 'teamwork',
  ncs: { ability: 'interpersonal', subAbility: 'teamwork' },
  speaker: 'lead',
  text: `질문 ${name}`,
  why: '까닭',
  sources: [],
  slots: ['action'],
  probes: [],
  anchors: ['1', '2', '3', '4', '5'],
  secondsToPrepare: 30,
  secondsToAnswer: 90,
  bankId: null,
  madeBy,
})

const plan: Plan = {
  id: id(1),
  targetId: id(2),
  company: '한빛물산',
  jobTitle: '마케팅',
  language: 'ko',
  persona: 'lead',
  difficulty: 'normal',
  preset: 'standard',
  budget: { questions: 3, minutes: 15 },
  phases: [],
  questions: [question('하나'), question('둘'), question('셋')],
  documents: [],
  status: 'ready',
  madeBy,
  createdAt: '2026-11-21T00:00:00Z',
}

/** Moves as the contract says: before another question of the phase, or last in it. */
function moved(questions: PlannedQuestion[], edit: PlanEdit): PlannedQuestion[] {
  if (edit.op !== 'move') return questions
  const one = questions.filter((each) => each.id === edit.questionId)
  const rest = questions.filter((each) => each.id !== edit.questionId)
  const at = rest.findIndex((each) => each.id === edit.beforeQuestionId)
  const last = rest.findLastIndex((each) => each.phase === one[0]?.phase) + 1
  return rest.toSpliced(at < 0 ? last : at, 0, ...one)
}

/** A server that keeps one plan and moves its questions. */
function planServer() {
  let { questions } = plan
  const edits: PlanEdit[] = []
  const send: typeof fetch = async (_, init) => {
    if (init?.method === 'POST' && typeof init.body === 'string') {
      const edit: PlanEdit = JSON.parse(init.body)
      edits.push(edit)
      questions = moved(questions, edit)
    }
    return Response.json({ ...plan, questions })
  }
  return { send, edits }
}

const open = (send: typeof fetch) => openPage(() => <PlanView planId={plan.id} />, { fetch: send })

const shownOrder = () =>
  screen
    .getAllByText(/^질문 (하나|둘|셋)$/)
    .map((each) => each.textContent?.replace(/^\d+\./, ''))
    .join(' ')

afterEach(cleanup)

test('a question moved with its button keeps the focus on it, and the next press moves it on', async () => {
  const { send, edits } = planServer()
  open(send)
  const button = await screen.findByRole('button', { name: '위로: 3번 질문' })
  button.focus()
  fireEvent.click(button)
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('위로: 2번 질문'))
  expect(shownOrder()).toBe('질문 하나 질문 셋 질문 둘')
  fireEvent.click(document.activeElement ?? document.body)
  // At the top there is no way up: the focus goes to the button that is left.
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('아래로: 1번 질문'))
  expect(edits).toEqual([
    { op: 'move', questionId: '셋', beforeQuestionId: '둘' },
    { op: 'move', questionId: '셋', beforeQuestionId: '하나' },
  ])
})

test('moving up and then down gives the order back, and no move leaves its phase', () => {
  const phases = fc.constantFrom('experience' as const, 'situational' as const, 'fit' as const)
  const lists = fc
    .array(phases, { minLength: 1, maxLength: 12 })
    .map((each) => each.toSorted().map((phase, nth) => question(`q${nth}`, phase)))
  fc.assert(
    fc.property(lists, fc.nat(), (questions, nth) => {
      const picked = questions[nth % questions.length]
      const up = picked ? moveEdit(questions, picked.id, 'up') : null
      if (!picked || !up) return
      const above = moved(questions, up)
      expect(above.map(({ phase }) => phase)).toEqual(questions.map(({ phase }) => phase))
      const down = moveEdit(above, picked.id, 'down')
      expect(down && moved(above, down).map((each) => each.id)).toEqual(questions.map((each) => each.id))
    }),
  )
})
