import { Switch as Primitive } from 'radix-ui'
import { useId } from 'react'

type Props = { label: string; hint?: string; checked: boolean; onChange: (next: boolean) => void; disabled?: boolean }

export function Switch({ label, hint, checked, onChange, disabled = false }: Props) {
  const id = useId()
  return (
    <div className="flex items-start justify-between gap-4">
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="max-w-measure text-sm text-muted">
            {hint}
          </p>
        )}
      </div>
      <Primitive.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        className="mt-0.5 h-7 w-12 shrink-0 rounded-full bg-line-strong p-0.5 transition-colors data-[state=checked]:bg-accent"
      >
        <Primitive.Thumb className="block size-6 rounded-full bg-surface transition-transform data-[state=checked]:translate-x-5" />
      </Primitive.Root>
    </div>
  )
}
