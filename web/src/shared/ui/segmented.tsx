import { useId } from 'react'
import { classNames } from './class-names.ts'
import type { Option } from './field.tsx'

type Props<Value extends string> = {
  label: string
  hint?: string
  hideLabel?: boolean
  value: Value
  options: readonly Option<Value>[]
  onChange: (next: Value) => void
}

/** One of a few, all of them visible: radio buttons that look like a row of segments. */
export function Segmented<Value extends string>({
  label,
  hint,
  hideLabel = false,
  value,
  options,
  onChange,
}: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="grid min-w-0 gap-1.5" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className={hideLabel ? 'sr-only' : 'mb-1.5 font-semibold'}>{label}</legend>
      <div className="flex flex-wrap gap-1 justify-self-start rounded-xl bg-sunken p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'flex min-h-9 cursor-pointer items-center rounded-lg px-3.5 font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent',
              option.value === value
                ? 'bg-surface text-ink shadow-card ring-1 ring-line-strong'
                : 'text-muted hover:text-ink',
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="max-w-measure text-sm text-muted">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
