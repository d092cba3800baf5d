import { budget as budgets } from '@maju/contracts/basics'
import type { LimitsForAll } from '@maju/contracts/limits'
import { useState } from 'react'
import { useSharedText } from '../../../shared/shared-text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { TextField } from '../../../shared/ui/field.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useAdminText } from '../admin-text.ts'
import { useLimitsForAll, useSetLimitsForAll } from './limit-queries.ts'

/** What is written, as a number a day; an empty field is no limit. */
const perDayOf = (written: string) => (written.trim() === '' ? null : Number(written))

function Form({ kept }: { kept: LimitsForAll }) {
  const say = useAdminText()
  const shared = useSharedText()
  const toast = useToast()
  const [written, setWritten] = useState<Partial<Record<keyof LimitsForAll, string>>>({})
  const { mutate, isPending, error } = useSetLimitsForAll()
  const textOf = (budget: keyof LimitsForAll) => written[budget] ?? kept[budget]?.toString() ?? ''
  const limits: LimitsForAll = {
    'chat-turns': perDayOf(textOf('chat-turns')),
    interviews: perDayOf(textOf('interviews')),
    'model-tokens': perDayOf(textOf('model-tokens')),
  }
  const isChanged = budgets.options.some((budget) => limits[budget] !== kept[budget])
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        mutate(limits, {
          onSuccess: () => {
            setWritten({})
            toast(say('limits.saved'))
          },
        })
      }}
    >
      <div className="grid gap-5 sm:grid-cols-3">
        {budgets.options.map((budget) => (
          <TextField
            key={budget}
            type="number"
            inputMode="numeric"
            min={0}
            max={1_000_000_000}
            step={1}
            label={say(`limits.${budget}`)}
            hint={say('limits.empty')}
            value={textOf(budget)}
            onChange={({ target }) => setWritten((before) => ({ ...before, [budget]: target.value }))}
          />
        ))}
      </div>
      {error && <ErrorState error={error} />}
      <Button type="submit" look="primary" className="justify-self-start" busy={isPending} disabled={!isChanged}>
        {shared('action.save')}
      </Button>
    </form>
  )
}

/** How much a day holds for everybody without limits of their own. */
export function LimitsPart() {
  const say = useAdminText()
  const { data, error, refetch, isFetching } = useLimitsForAll()
  return (
    <Card className="grid gap-5">
      <p className="max-w-measure text-muted">{say('limits.lead')}</p>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <Form kept={data} />}
    </Card>
  )
}
