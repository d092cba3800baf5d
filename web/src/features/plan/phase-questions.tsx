import type { Citation, Phase, Plan } from '@maju/contracts/plan'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { usePlanText } from './plan-text.ts'
import { QuestionItem } from './question-item.tsx'
import { QuestionTextForm } from './question-text-form.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

type Props = { plan: Plan; phase: Phase; edits: PlanEdits; onOpen: (source: Citation) => void }

/** The questions of one phase, numbered through the whole plan. */
export function PhaseQuestions({ plan, phase, edits, onOpen }: Props) {
  const say = usePlanText()
  const word = useInterviewWords()
  const [adding, setAdding] = useState(false)
  const name = word(`phase.${phase}`)
  const numbered = plan.questions.map((question, index) => ({ question, number: index + 1 }))
  const own = numbered.filter(({ question }) => question.phase === phase)
  const addable = phase !== 'warm-up' && phase !== 'wrap-up'
  if (own.length === 0 && !addable) return null
  return (
    <section className="grid grid-cols-1 gap-3" aria-label={name}>
      <h2 className="flex items-baseline gap-2.5 text-xl font-bold">
        {name}
        <span className="text-base font-normal text-muted">{say('plan.count', { count: own.length })}</span>
      </h2>
      <Card className="grid grid-cols-1 gap-4">
        {own.length > 0 && (
          <ol className="divide-y divide-line">
            {own.map(({ question, number }) => (
              <QuestionItem key={question.id} {...{ plan, question, number, edits, onOpen }} />
            ))}
          </ol>
        )}
        {adding && (
          <QuestionTextForm
            draftKey={`question.new.${plan.id}.${phase}`}
            label={say('edit.add.label', { phase: name })}
            hint={say('edit.add.hint')}
            initial=""
            submitLabel={say('edit.add.submit')}
            busy={edits.isPending}
            onSubmit={(text) => edits.add(phase, text)}
            onClose={() => setAdding(false)}
          />
        )}
        {addable && !adding && (
          <Button look="quiet" className="-ml-4 justify-self-start !text-accent" onClick={() => setAdding(true)}>
            <Plus size={18} aria-hidden />
            {say('edit.add')}
            <span className="sr-only">: {name}</span>
          </Button>
        )}
      </Card>
    </section>
  )
}
