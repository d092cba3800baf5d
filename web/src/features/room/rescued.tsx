import { useState } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { useRoomText } from './room-text.ts'

type Props = {
  text: string
  /** True when it came back because the question had been answered elsewhere. */
  conflict: boolean
  /** Left out where there is no answer to put it into any more. */
  onUse?: () => void
  onDismiss: () => void
}

/** Text that could not be sent, given back: to copy, to use here, or to let go. */
export function Rescued({ text, conflict, onUse, onDismiss }: Props) {
  const say = useRoomText()
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('copied')
    } catch {
      // Browsers offer the clipboard on secure origins only.
      setCopied('copyFailed')
    }
  }
  return (
    <div role="alert" className="grid gap-3 rounded-2xl border border-line-strong bg-surface p-5">
      <p className="text-lg font-bold">{say(conflict ? 'rescued.title' : 'rescued.older')}</p>
      <p className="max-w-measure text-muted">{say(conflict ? 'rescued.body' : 'rescued.older.body')}</p>
      <textarea readOnly aria-label={say('rescued.text')} className="control min-h-24" value={text} />
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" onClick={() => void copy()}>
          {say('rescued.copy')}
        </Button>
        {onUse && <Button onClick={onUse}>{say('rescued.use')}</Button>}
        <Button look="quiet" onClick={onDismiss}>
          {say('rescued.dismiss')}
        </Button>
        <output className="text-sm text-muted">{copied && say(`rescued.${copied}`)}</output>
      </div>
    </div>
  )
}
