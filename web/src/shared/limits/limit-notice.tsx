import type { Budget } from '@maju/contracts/basics'
import { formatDateTime, formatNumber } from '../format.ts'
import { useLanguage } from '../text.ts'
import { Notice } from '../ui/notice.tsx'
import { useLimitsText } from './limits-text.ts'
import { leftWhenLow } from './running-low.ts'
import { useLimits } from './use-limits.ts'

/** Says how much of the day is left before it hurts; nothing while there is plenty, or no limit. */
export function LimitNotice({ budgets }: { budgets: readonly Budget[] }) {
  const say = useLimitsText()
  const language = useLanguage()
  const { data } = useLimits()
  const low = data?.filter((limit) => budgets.includes(limit.budget) && leftWhenLow(limit) !== null) ?? []
  if (low.length === 0) return null
  return (
    <Notice>
      {low.map((limit) => {
        const { budget, resetsAt } = limit
        const left = leftWhenLow(limit) ?? 0
        return (
          <p key={budget}>
            {left === 0 ? say(`spent.${budget}`) : say(`left.${budget}`, { count: left })}{' '}
            {say('again', { when: formatDateTime(resetsAt, language) })}
          </p>
        )
      })}
    </Notice>
  )
}

/** Every limit of the day and what is used of it. */
export function LimitList() {
  const say = useLimitsText()
  const language = useLanguage()
  const { data } = useLimits()
  const limited = data?.filter(({ perDay }) => perDay !== null) ?? []
  const number = (value: number) => formatNumber(value, language)
  if (!data) return null
  if (limited.length === 0) return <p className="max-w-measure text-muted">{say('none')}</p>
  return (
    <dl className="grid gap-4 sm:grid-cols-3">
      {limited.map(({ budget, perDay, spent, resetsAt }) => (
        <div key={budget}>
          <dt className="text-sm text-muted">{say(`budget.${budget}`)}</dt>
          <dd>
            <p className="font-semibold">
              {say(`used.${budget}`, { spent: number(spent), limit: number(perDay ?? 0) })}
            </p>
            <p className="text-sm text-muted">{say('again', { when: formatDateTime(resetsAt, language) })}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
