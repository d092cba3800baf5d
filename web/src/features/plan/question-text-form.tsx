import { LIMITS } from '@maju/contracts/basics'
import { isText, useDraft } from '../../shared/draft.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { TextAreaField } from '../../shared/ui/field.tsx'

type Props = {
  draftKey: string
  label: string
  hint?: string
  initial: string
  submitLabel: string
  busy: boolean
  onSubmit: (text: string) => Promise<unknown>
  onClose: () => void
}

/** Wording of one question, new or changed. Closing without saving forgets it. */
export function QuestionTextForm({ draftKey, label, hint, initial, submitLabel, busy, onSubmit, onClose }: Props) {
  const shared = useSharedText()
  const { value, change, discard } = useDraft(draftKey, initial, isText)
  const usable = value.trim() !== '' && value.length <= LIMITS.questionCharacters
  const close = () => {
    discard()
    onClose()
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        // A refusal is shown by whoever sends it; the text stays.
        if (usable) onSubmit(value.trim()).then(close, () => undefined)
      }}
    >
      <TextAreaField
        label={label}
        hint={hint}
        limit={LIMITS.questionCharacters}
        value={value}
        rows={3}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens where the person has just asked for it
        autoFocus
        onChange={({ target }) => change(() => target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={busy} disabled={!usable}>
          {submitLabel}
        </Button>
        <Button onClick={close}>{shared('action.cancel')}</Button>
      </div>
    </form>
  )
}
