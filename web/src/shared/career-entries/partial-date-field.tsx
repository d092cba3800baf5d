import { useResumeWords } from '../resume-words.ts'
import { classNames } from '../ui/class-names.ts'
import { useId } from 'react'
import { useEntriesText } from './entries-text.ts'
import { dateOf, partsOf } from './partial-date.ts'

type Props = {
  name: string
  label: string
  value: string
  onChange: (next: string) => void
  error: string | null
  /** Asks for the day too. */
  days: boolean
  /** Offers that it goes on at present. */
  open: boolean
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'))

/** A date that may be known to the year, the month or the day; the same in every browser. */
export function PartialDateField({ name, label, value, onChange, error, days, open }: Props) {
  const say = useEntriesText()
  const word = useResumeWords()
  const id = useId()
  const parts = partsOf(value)
  const isPresent = value === 'present'
  const describedBy = error ? `${id}-error` : undefined
  const shared = {
    disabled: isPresent,
    'aria-describedby': describedBy,
    'aria-invalid': error ? true : undefined,
  } as const
  const select = (part: 'month' | 'day', options: readonly string[]) => (
    <select
      {...shared}
      aria-label={`${label}: ${say(`form.${part}`)}`}
      className="control min-w-0"
      value={parts[part]}
      onChange={({ target }) => onChange(dateOf({ ...parts, [part]: target.value }))}
    >
      <option value="">{say(`form.${part}`)}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {part === 'month'
            ? say('form.monthOf', { month: Number(option) })
            : say('form.dayOf', { day: Number(option) })}
        </option>
      ))}
    </select>
  )
  return (
    <fieldset className="grid min-w-0 content-start gap-1.5">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <div className={classNames('grid gap-2', days || parts.day !== '' ? 'grid-cols-3' : 'grid-cols-2')}>
        <input
          {...shared}
          name={name}
          aria-label={`${label}: ${say('form.year')}`}
          placeholder={say('form.year')}
          inputMode="numeric"
          maxLength={4}
          className="control min-w-0"
          value={parts.year}
          onChange={({ target }) => onChange(dateOf({ ...parts, year: target.value.replaceAll('-', '') }))}
        />
        {select('month', numbers(12))}
        {(days || parts.day !== '') && select('day', numbers(31))}
      </div>
      {open && (
        <label className="flex min-h-9 items-center gap-2">
          <input
            type="checkbox"
            className="size-5"
            checked={isPresent}
            onChange={({ target }) => onChange(target.checked ? 'present' : '')}
          />
          {word('end.present')}
        </label>
      )}
      <p id={`${id}-error`} role="alert" className={classNames('text-sm text-danger', !error && 'sr-only')}>
        {error}
      </p>
    </fieldset>
  )
}
