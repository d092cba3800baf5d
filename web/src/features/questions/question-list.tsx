import type { ListedQuestion, QuestionPage } from '@maju/contracts/practice'
import { useEffect, useRef, useState } from 'react'
import { useFocusAfter } from '../../shared/ordered/use-focus-after.ts'
import { formatNumber } from '../../shared/format.ts'
import { useStartPractice } from '../../shared/practice/use-start-practice.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { PAGE_SIZE } from './filter.ts'
import { OwnForm } from './own-form.tsx'
import { QuestionRow } from './question-row.tsx'
import { useDeleteOwn, useStar } from './questions-queries.ts'
import { useQuestionsText } from './questions-text.ts'

type Props = {
  found: QuestionPage
  page: number
  onPage: (page: number) => void
  /** The application to practise for where a question belongs to none; null: it has to be chosen first. */
  targetId: string | null
  /** Somebody wants to practise and has not said for which application. */
  onNoTarget: () => void
  open: string | null
  onOpen: (listedId: string | null) => void
}

function DeleteOwn({ question, onClose }: { question: ListedQuestion | null; onClose: () => void }) {
  const say = useQuestionsText()
  const shared = useSharedText()
  const toast = useToast()
  const { mutate, isPending, error } = useDeleteOwn(() => {
    toast(say('own.deleted'))
    onClose()
  })
  return (
    <Confirm
      open={question !== null}
      title={say('own.delete.title')}
      confirmLabel={shared('action.delete')}
      busy={isPending}
      onConfirm={() => question && mutate(question.id)}
      onClose={onClose}
    >
      <p>{say('own.delete.body')}</p>
      {error && <ErrorState error={error} />}
    </Confirm>
  )
}

function Pages({ found: { total }, page, onPage }: Pick<Props, 'found' | 'page' | 'onPage'>) {
  const say = useQuestionsText()
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE))
  if (last === 1) return null
  return (
    <div className="flex flex-wrap gap-3">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say('list.previous')}
      </Button>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {say('list.next')}
      </Button>
    </div>
  )
}

/** Which part of all is on the screen; takes the focus when another page comes. */
function Count({ found: { questions, total }, page }: Pick<Props, 'found' | 'page'>) {
  const say = useQuestionsText()
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(page)
  useEffect(() => {
    if (before.current !== page) heading.current?.focus()
    before.current = page
  }, [page])
  const number = (value: number) => formatNumber(value, language)
  const from = (page - 1) * PAGE_SIZE
  return (
    <h2 ref={heading} tabIndex={-1} aria-live="polite" className="text-sm font-semibold text-muted">
      {say('list.count', { total: number(total), from: number(from + 1), to: number(from + questions.length) })}
    </h2>
  )
}

/** One page of questions, each a press from its practice. */
export function QuestionList({ found, page, onPage, targetId, onNoTarget, open, onOpen }: Props) {
  const say = useQuestionsText()
  const [deleted, setDeleted] = useState<ListedQuestion | null>(null)
  const star = useStar()
  const start = useStartPractice()
  const part = useRef<HTMLDivElement>(null)
  useFocusAfter(part, open)
  function begin({ id, targetId: own }: ListedQuestion) {
    const target = own ?? targetId
    if (target === null) onNoTarget()
    else start.mutate({ targetId: target, question: id })
  }
  return (
    <div ref={part} className="grid grid-cols-1 gap-4">
      <Count {...{ found, page }} />
      {(start.error ?? star.error) && <ErrorState error={start.error ?? star.error} />}
      <ol aria-label={say('list.label')} className="grid grid-cols-1">
        {found.questions.map((question) =>
          open === question.id ? (
            <li key={question.id} id={question.id} className="py-3">
              <OwnForm question={question} language={question.language} onClose={() => onOpen(null)} />
            </li>
          ) : (
            <QuestionRow
              key={question.id}
              question={question}
              busy={start.isPending}
              onStart={() => begin(question)}
              onStar={() => star.mutate({ id: question.id, bookmarked: !question.bookmarked })}
              onEdit={() => onOpen(question.id)}
              onDelete={() => setDeleted(question)}
            />
          ),
        )}
      </ol>
      <Pages {...{ found, page, onPage }} />
      <DeleteOwn question={deleted} onClose={() => setDeleted(null)} />
    </div>
  )
}
