import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { WantedQuestions } from '../../features/questions/filter.ts'
import { Questions } from '../../features/questions/questions.tsx'
import { Practice } from '../../features/report/practice/practice.tsx'
import { Stories } from '../../features/stories/stories.tsx'

const questions = getRouteApi('/shell/account/questions')
const practice = getRouteApi('/shell/account/practice/$interviewId')
const stories = getRouteApi('/shell/account/stories')

export function QuestionsPage() {
  const wanted = questions.useSearch()
  const navigate = useNavigate()
  const onWanted = useCallback(
    (search: WantedQuestions) => void navigate({ to: '/questions', search, replace: search.page === wanted.page }),
    [navigate, wanted.page],
  )
  return <Questions wanted={wanted} onWanted={onWanted} />
}

export function PracticePage() {
  const { interviewId } = practice.useParams()
  return <Practice key={interviewId} interviewId={interviewId} />
}

export function StoriesPage() {
  const { open } = stories.useSearch()
  const navigate = useNavigate()
  const onOpened = useCallback(() => void navigate({ to: '/stories', search: {}, replace: true }), [navigate])
  return <Stories opened={open ?? null} onOpened={onOpened} />
}
