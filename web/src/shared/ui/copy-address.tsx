import { Copy } from 'lucide-react'
import { Button } from './button.tsx'
import { TextField } from './field.tsx'
import { useToast } from './toast.tsx'

type Props = { address: string; label: string; hint: string; copy: string; copied: string }

/** An address that has just been made, to be copied now: nobody can see it again. */
export function CopyAddress({ address, label, hint, copy, copied }: Props) {
  const toast = useToast()
  const take = async () => {
    await navigator.clipboard.writeText(address)
    toast(copied)
  }
  return (
    <div className="grid gap-2">
      <TextField label={label} hint={hint} readOnly value={address} onFocus={({ target }) => target.select()} />
      {/* A browser offers its clipboard to a safe address only; the field can be copied by hand anywhere. */}
      {globalThis.isSecureContext && (
        <Button className="justify-self-start" onClick={() => void take()}>
          <Copy size={18} aria-hidden />
          {copy}
        </Button>
      )}
    </div>
  )
}
