import type { AdminUser } from '@maju/contracts/admin'
import { type Budget, budget as budgets } from '@maju/contracts/basics'
import type { LimitsOfUser, OwnLimit } from '@maju/contracts/limits'
import { useState } from 'react'
import { useSharedText } from '../../../shared/shared-text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SelectField, TextField } from '../../../shared/ui/field.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useAdminText } from '../admin-text.ts'
import { useLimitsOfUser, useSetLimitsOfUser } from './limit-queries.ts'

const kinds = ['as-everybody', 'unlimited', 'number'] as const

function OneLimit({ budget, limit, change }: { budget: Budget; limit: OwnLimit; change: (limit: OwnLimit) => void }) {
  const say = useAdminText()
  const kind = typeof limit === 'number' ? 'number' : limit
  const name = say(`limits.${budget}`)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        label={name}
        value={kind}
        options={kinds.map((value) => ({ value, label: say(`limits.kind.${value}`) }))}
        onChange={(next) => change(next === 'number' ? 0 : next)}
      />
      {typeof limit === 'number' && (
        <TextField
          type="number"
          inputMode="numeric"
          min={0}
          max={1_000_000_000}
          step={1}
          required
          label={say('limits.number', { name })}
          value={limit}
          onChange={({ target }) => change(Number(target.value))}
        />
      )}
    </div>
  )
}

function Form({ user, kept, onDone }: { user: AdminUser; kept: LimitsOfUser; onDone: () => void }) {
  const say = useAdminText()
  const shared = useSharedText()
  const toast = useToast()
  const [limits, setLimits] = useState(kept)
  const { mutate, isPending, error } = useSetLimitsOfUser(user.id)
  const done = () => {
    toast(say('limits.saved'))
    onDone()
  }
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        mutate(limits, { onSuccess: done })
      }}
    >
      {budgets.options.map((budget) => (
        <OneLimit
          key={budget}
          budget={budget}
          limit={limits[budget]}
          change={(limit) => setLimits((before) => ({ ...before, [budget]: limit }))}
        />
      ))}
      {error && <ErrorState error={error} />}
      <Button type="submit" look="primary" className="justify-self-start" busy={isPending}>
        {shared('action.save')}
      </Button>
    </form>
  )
}

/** How much a day holds for one person. */
export function UserLimits({ user, onClose }: { user: AdminUser; onClose: () => void }) {
  const say = useAdminText()
  const { data, error, refetch, isFetching } = useLimitsOfUser(user.id)
  return (
    <Dialog open onClose={onClose} title={say('limits.of', { name: user.name })}>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && <Form user={user} kept={data} onDone={onClose} />}
    </Dialog>
  )
}
