import { PencilLine } from 'lucide-react'
import { classNames } from '../../../shared/ui/class-names.ts'
import { useFieldsText } from './fields-text.ts'
import type { Cell } from './sheet.ts'

type Sure = 'sure' | 'likely' | 'check' | 'yours'

const SURE_FROM = 0.85
const LIKELY_FROM = 0.7
const dots: Record<Exclude<Sure, 'yours'>, number> = { sure: 3, likely: 2, check: 1 }

/** How sure a value is, in three steps; what a person typed is theirs. */
export function sureOf({ confidence, source }: Cell): Sure {
  if (source === null) return 'yours'
  if (confidence >= SURE_FROM) return 'sure'
  return confidence >= LIKELY_FROM ? 'likely' : 'check'
}

/** One to three dots, or a pencil; what they mean is there as text for whoever does not see them. */
export function SureSign({ sure, hidden = false }: { sure: Sure; hidden?: boolean }) {
  const say = useFieldsText()
  const name = say(`sure.${sure}`)
  return (
    <span title={name} className="inline-flex shrink-0 items-center gap-0.5 align-middle">
      {sure === 'yours' ? (
        <PencilLine size={14} aria-hidden className="text-muted" />
      ) : (
        [1, 2, 3].map((nth) => (
          <span
            key={nth}
            aria-hidden
            className={classNames(
              'size-1.5 rounded-full border border-accent',
              nth <= dots[sure] ? 'bg-accent' : 'bg-transparent',
            )}
          />
        ))
      )}
      {!hidden && <span className="sr-only">{name}</span>}
    </span>
  )
}

/** What the signs mean, for those who see them. */
export function SureLegend() {
  const say = useFieldsText()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {(['sure', 'likely', 'check', 'yours'] as const).map((sure) => (
        <li key={sure} className="flex items-center gap-1.5">
          <SureSign sure={sure} hidden />
          {say(`sure.${sure}`)}
        </li>
      ))}
    </ul>
  )
}
