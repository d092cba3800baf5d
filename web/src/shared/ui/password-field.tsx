import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { useSharedText } from '../shared-text.ts'
import { IconButton } from './button.tsx'
import { Field } from './field.tsx'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: string; hint?: string; error?: string | null | undefined }

/** A password that can be looked at, and pasted into. */
export function PasswordField({ label, hint, error, ...input }: Props) {
  const say = useSharedText()
  const [shown, setShown] = useState(false)
  return (
    <Field {...{ label, hint, error }}>
      {(control) => (
        <div className="relative">
          <input {...input} {...control} type={shown ? 'text' : 'password'} className="control pr-12" />
          <IconButton
            label={say(shown ? 'action.hidePassword' : 'action.showPassword')}
            className="absolute inset-y-0 right-0 text-muted"
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={18} aria-hidden /> : <Eye size={18} aria-hidden />}
          </IconButton>
        </div>
      )}
    </Field>
  )
}
