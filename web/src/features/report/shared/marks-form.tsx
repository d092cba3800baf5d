import type { Mark } from '@maju/contracts/feedback'
import { dimension, type Dimension } from '@maju/contracts/report'
import type { SharedQuestion } from '@maju/contracts/shared-report'
import { useState } from 'react'
import { useDraft } from '../../../shared/draft.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Segmented } from '../../../shared/ui/segmented.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useAnchors } from '../anchors.ts'
import { useDimensionName } from '../dimension-name.ts'
import { useMentor } from './mentor.tsx'
import { draftKey, useMark } from './shared-queries.ts'
import { useSharedReportText } from './shared-text.ts'

const choices = ['1', '2', '3', '4', '5', 'none'] as const
type Choice = (typeof choices)[number] | ''
type Drafted = Partial<Record<Dimension, Choice>>

const isDrafted = (value: unknown): value is Drafted =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([key, choice]) => dimension.safeParse(key).success && choices.some((known) => known === choice),
  )

const marksOf = (drafted: Drafted): Mark[] =>
  dimension.options.flatMap((one) => {
    const choice = drafted[one]
    if (!choice) return []
    return [{ dimension: one, level: choice === 'none' ? null : Number(choice) }]
  })

type RowProps = { question: SharedQuestion; one: Dimension; value: Choice; onChange: (choice: Choice) => void }

/** One dimension with the ends of its scale; of the competency every level is described. */
function MarkRow({ question, one, value, onChange }: RowProps) {
  const say = useSharedReportText()
  const dimensionName = useDimensionName()
  const anchor = useAnchors()
  return (
    <div className="grid gap-1">
      <Segmented
        label={dimensionName(one, question.competency)}
        hint={`${say('marks.low', { low: anchor(`${one}.1`) })} ${say('marks.high', { high: anchor(`${one}.5`) })}`}
        value={value}
        options={choices.map((choice) => ({
          value: choice as Choice,
          label: choice === 'none' ? say('marks.none') : choice,
        }))}
        onChange={onChange}
      />
      {one === 'competency' && (
        <Disclosure label={say('marks.anchors')}>
          <ol className="grid list-decimal gap-1 pl-5 text-sm text-muted">
            {question.anchors.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  )
}

type SendProps = { question: SharedQuestion; marks: readonly Mark[]; onSent: () => void }

/** Asks once, for marks cannot be changed after the program's levels were seen. */
function SendMarks({ question, marks, onSent }: SendProps) {
  const say = useSharedReportText()
  const toast = useToast()
  const { token, name } = useMentor()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useMark(token)
  const isReady = name !== '' && marks.length > 0
  const send = () =>
    mutate(
      { questionId: question.id, name, marks: [...marks] },
      {
        onSuccess: () => {
          onSent()
          toast(say('marks.sent'))
        },
      },
    )
  return (
    <div className="grid justify-items-start gap-2">
      <Button look="primary" disabled={!isReady} onClick={() => setAsked(true)}>
        {say('marks.send')}
      </Button>
      {!isReady && <p className="text-sm text-muted">{say(name === '' ? 'name.needed' : 'marks.empty')}</p>}
      <Confirm
        open={asked}
        title={say('marks.ask')}
        confirmLabel={say('marks.confirm')}
        busy={isPending}
        onConfirm={send}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('marks.ask.body', { left: dimension.options.length - marks.length })}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </div>
  )
}

/** Levels for one question, kept in this browser until they are sent. */
export function MarksForm({ question }: { question: SharedQuestion }) {
  const say = useSharedReportText()
  const { token } = useMentor()
  const { value, change, settle } = useDraft<Drafted>(draftKey(token, `marks.${question.id}`), {}, isDrafted)
  return (
    <div className="no-print grid grid-cols-1 gap-4">
      <h4 className="font-bold">{say('marks.title')}</h4>
      <p className="max-w-measure text-sm text-muted">{say('marks.lead')}</p>
      {dimension.options.map((one) => (
        <MarkRow
          key={one}
          {...{ question, one }}
          value={value[one] ?? ''}
          onChange={(choice) => change((before) => ({ ...before, [one]: choice }))}
        />
      ))}
      <SendMarks question={question} marks={marksOf(value)} onSent={settle} />
    </div>
  )
}
