import type { Citation, Plan, PlannedQuestion } from '@maju/contracts/plan'
import { useState } from 'react'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { moveEdit } from './moves.ts'
import { usePlanText } from './plan-text.ts'
import { QuestionActions } from './question-actions.tsx'
import { QuestionFacts } from './question-facts.tsx'
import { QuestionTextForm } from './question-text-form.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

type Props = {
  plan: Plan
  question: PlannedQuestion
  number: number
  edits: PlanEdits
  onOpen: (source: Citation) => void
}

/** One question of the plan, with where it comes from and what can be done to it. */
export function QuestionItem({ plan, question, number, edits, onOpen }: Props) {
  const say = usePlanText()
  const shared = useSharedText()
  const word = useInterviewWords()
  const [rewording, setRewording] = useState(false)
  const { id } = question
  return (
    <li className="grid grid-cols-1 gap-3 py-5 first:pt-0 last:pb-0">
      {rewording ? (
        <QuestionTextForm
          draftKey={`question.${id}`}
          label={say('edit.label', { number })}
          initial={question.text}
          submitLabel={shared('action.save')}
          busy={edits.isPending}
          onSubmit={(text) => edits.reword(id, text, number)}
          onClose={() => setRewording(false)}
        />
      ) : (
        <div className="flex items-start justify-between gap-x-6 gap-y-1 max-sm:flex-col">
          <p className="max-w-measure text-lg leading-relaxed font-medium sm:pt-1.5">
            <span className="mr-2 text-accent" aria-label={say('question.number', { number })}>
              {number}.
            </span>
            {question.text}
            {plan.persona === 'panel' && (
              <span className="ml-2 text-sm text-muted">{word(`persona.${question.speaker}`)}</span>
            )}
          </p>
          <QuestionActions
            number={number}
            questionId={id}
            busy={edits.isPending}
            canMove={{
              up: moveEdit(plan.questions, id, 'up') !== null,
              down: moveEdit(plan.questions, id, 'down') !== null,
            }}
            canRemove={plan.questions.length > 1}
            onMove={(direction) => edits.move(id, direction, number)}
            onReword={() => setRewording(true)}
            onReplace={() => edits.replace(id, number)}
            onRemove={() => edits.remove(id, number)}
          />
        </div>
      )}
      <QuestionFacts question={question} number={number} exam={plan.preset === 'exam'} onOpen={onOpen} />
    </li>
  )
}
