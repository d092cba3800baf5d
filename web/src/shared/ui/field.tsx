import { useId, type ComponentProps, type ReactNode } from 'react'
import { formatNumber } from '../format.ts'
import { useSharedText } from '../shared-text.ts'
import { useLanguage } from '../text.ts'
import { classNames } from './class-names.ts'

type Described = { label: string; hint?: ReactNode; error?: string | null | undefined; optional?: boolean }
type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** Label, hint and error around one control, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  className,
  children,
}: Described & {
  className?: string | undefined
  children: (control: ControlProps) => ReactNode
}) {
  const say = useSharedText()
  const id = useId()
  const describedBy = classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null)
  return (
    <div className={classNames('grid content-start gap-1.5', className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="ml-1.5 text-sm font-normal text-muted">({say('field.optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="max-w-measure text-sm text-muted">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      <p id={`${id}-error`} role="alert" className={classNames('text-sm text-danger', !error && 'sr-only')}>
        {error}
      </p>
    </div>
  )
}

export function TextField({ label, hint, error, optional, className, ...input }: Described & ComponentProps<'input'>) {
  return (
    <Field {...{ label, hint, error, optional: optional ?? false, className }}>
      {(control) => <input {...input} {...control} className="control" />}
    </Field>
  )
}

type AreaProps = Described & Omit<ComponentProps<'textarea'>, 'maxLength'> & { value: string; limit: number }

/** A large text with a counter. Too long a text is said and kept, never cut. */
export function TextAreaField({ label, hint, error, optional, className, limit, ...area }: AreaProps) {
  const say = useSharedText()
  const language = useLanguage()
  const over = area.value.length - limit
  const tooLong = over > 0 ? say('field.tooLong', { over: formatNumber(over, language) }) : null
  return (
    <Field {...{ label, hint, error: error ?? tooLong, optional: optional ?? false, className }}>
      {(control) => (
        <>
          <textarea {...area} {...control} className="control min-h-40 resize-y leading-relaxed" />
          <p className="justify-self-end text-sm text-muted">
            {say('field.counter', {
              used: formatNumber(area.value.length, language),
              limit: formatNumber(limit, language),
            })}
          </p>
        </>
      )}
    </Field>
  )
}

export type Option<Value extends string> = { value: Value; label: string }

type SelectProps<Value extends string> = Described & {
  value: Value
  options: readonly Option<Value>[]
  onChange: (next: Value) => void
  className?: string
  disabled?: boolean
}

/** The system's own select: right for the keyboard, for screen readers and for a phone. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: SelectProps<Value>) {
  const { value, options, onChange, disabled } = rest
  return (
    <Field {...{ label, hint, error, optional: optional ?? false, className }}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={value}
          disabled={disabled}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
