import { useState } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { useTargetsText } from './targets-text.ts'

type Props = {
  /** Something is being read, here or from a file. */
  busy: boolean
  reading: boolean
  /** Why the last address was not read. */
  trouble: string | null
  onRead: (address: string) => void
}

/** The address of a posting. */
export function PostingLink({ busy, reading, trouble, onRead }: Props) {
  const say = useTargetsText()
  const [address, setAddress] = useState('')
  const read = () => {
    if (address.trim() !== '' && !busy) onRead(address.trim())
  }
  return (
    <Field label={say('link.label')} hint={say('link.hint')} error={trouble} optional>
      {(control) => (
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <input
            {...control}
            type="url"
            inputMode="url"
            className="control"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
            onKeyDown={(event) => {
              // Enter reads the link; it does not save the form.
              if (event.key !== 'Enter') return
              event.preventDefault()
              read()
            }}
          />
          <Button className="min-h-12 justify-self-start" busy={busy} disabled={address.trim() === ''} onClick={read}>
            {reading ? say('link.reading') : say('link.read')}
          </Button>
        </div>
      )}
    </Field>
  )
}
