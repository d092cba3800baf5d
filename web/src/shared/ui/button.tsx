import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
type Size = 'small' | 'medium' | 'large'

const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'bg-surface text-ink border border-line-strong hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'bg-surface text-danger border border-danger hover:bg-danger-soft',
}

const sizes: Record<Size, string> = {
  small: 'min-h-9 px-3 text-sm gap-1.5 rounded-lg',
  medium: 'min-h-11 px-4 gap-2 rounded-xl',
  large: 'min-h-14 px-7 text-lg gap-2.5 rounded-2xl',
}

type Props = ComponentProps<'button'> & { look?: Look; size?: Size; busy?: boolean; asChild?: boolean }

/** A button, or with `asChild` a link that looks like one. While `busy` it keeps its focus and ignores presses. */
export function Button({ look = 'secondary', size = 'medium', busy = false, asChild, className, ...rest }: Props) {
  const classes = classNames(
    'inline-flex items-center justify-center font-semibold text-center transition-colors select-none',
    'disabled:opacity-50 disabled:pointer-events-none aria-disabled:opacity-60 aria-disabled:cursor-progress',
    looks[look],
    sizes[size],
    className,
  )
  if (asChild) return <Slot.Root className={classes} {...rest} />
  const { onClick, type = 'button', ...others } = rest
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- given by the caller, `button` when unsaid
      type={busy ? 'button' : type}
      className={classes}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...others}
    />
  )
}

/** A button that shows only an icon; its name is for screen readers and for the pointer that rests on it. */
export function IconButton({ label, className, ...rest }: Omit<Props, 'size' | 'asChild'> & { label: string }) {
  return (
    <Button
      {...rest}
      look={rest.look ?? 'quiet'}
      aria-label={label}
      title={label}
      className={classNames('!px-0 w-11', className)}
    />
  )
}
