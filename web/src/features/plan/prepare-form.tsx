import { planRequest, type PlanRequest } from '@maju/contracts/plan'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { Card } from '../../shared/ui/card.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { Segmented } from '../../shared/ui/segmented.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { usePlanText } from './plan-text.ts'

type Props = { request: PlanRequest; change: (part: Partial<PlanRequest>) => void }

const questionCounts = Array.from({ length: 11 }, (_, index) => index + 5)
const minuteCounts = [10, 15, 20, 25, 30, 40, 50, 60, 90]

export const isPlanRequest = (value: unknown): value is PlanRequest => planRequest.safeParse(value).success

export const usualRequest = (language: PlanRequest['language']): PlanRequest => ({
  language,
  persona: 'lead',
  difficulty: 'normal',
  questions: 8,
  minutes: 25,
  preset: 'standard',
  builtInOnly: false,
})

function Amounts({ request, change }: Props) {
  const say = usePlanText()
  return (
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <SelectField
        label={say('prepare.questions')}
        hint={say('prepare.questions.hint')}
        value={String(request.questions)}
        options={questionCounts.map((count) => ({
          value: String(count),
          label: say('prepare.questions.option', { count }),
        }))}
        onChange={(questions) => change({ questions: Number(questions) })}
      />
      <SelectField
        label={say('prepare.minutes')}
        hint={say('prepare.minutes.hint')}
        value={String(request.minutes)}
        options={minuteCounts.map((count) => ({
          value: String(count),
          label: say('prepare.minutes.option', { count }),
        }))}
        onChange={(minutes) => change({ minutes: Number(minutes) })}
      />
    </div>
  )
}

/** The shape of an interview; every choice says what it changes. */
export function PrepareForm({ request, change }: Props) {
  const say = usePlanText()
  const word = useInterviewWords()
  const shared = useSharedText()
  return (
    <Card className="grid gap-7">
      <Segmented
        label={say('prepare.persona')}
        hint={say(`prepare.persona.${request.persona}`)}
        value={request.persona}
        options={(['lead', 'executive', 'panel'] as const).map((value) => ({ value, label: word(`persona.${value}`) }))}
        onChange={(persona) => change({ persona })}
      />
      <Segmented
        label={say('prepare.difficulty')}
        hint={say(`prepare.difficulty.${request.difficulty}`)}
        value={request.difficulty}
        options={(['easy', 'normal', 'hard'] as const).map((value) => ({ value, label: word(`difficulty.${value}`) }))}
        onChange={(difficulty) => change({ difficulty })}
      />
      <Segmented
        label={say('prepare.preset')}
        hint={say(`prepare.preset.${request.preset}.hint`)}
        value={request.preset}
        options={(['standard', 'exam'] as const).map((value) => ({ value, label: say(`prepare.preset.${value}`) }))}
        onChange={(preset) => change({ preset })}
      />
      <Amounts request={request} change={change} />
      <Segmented
        label={say('prepare.language')}
        value={request.language}
        options={(['ko', 'en'] as const).map((value) => ({ value, label: shared(`language.${value}`) }))}
        onChange={(language) => change({ language })}
      />
      <Switch
        label={say('prepare.builtIn')}
        hint={say('prepare.builtIn.hint')}
        checked={request.builtInOnly}
        onChange={(builtInOnly) => change({ builtInOnly })}
      />
    </Card>
  )
}
