import { useSharedText } from '../shared-text.ts'
import { Button } from './button.tsx'

/** The foot of a form. */
export function SaveOrCancel({ busy, onCancel }: { busy: boolean; onCancel: () => void }) {
  const shared = useSharedText()
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" look="primary" busy={busy}>
        {shared('action.save')}
      </Button>
      <Button onClick={onCancel}>{shared('action.cancel')}</Button>
    </div>
  )
}
