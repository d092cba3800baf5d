import { X } from 'lucide-react'
import { type ChoiceName, useResumeWords } from '../../../shared/resume-words.ts'
import { IconButton } from '../../../shared/ui/button.tsx'
import { Field as Labelled, SelectField, TextField } from '../../../shared/ui/field.tsx'
import { useFieldsText } from './fields-text.ts'
import type { Field } from './parts.ts'
import type { Wrong } from './wrong.ts'

type Props = {
  field: Field
  /** Unlike the others of its field, where there are many. */
  label: string
  text: string
  wrong: Wrong | undefined
  onChange: (text: string) => void
  /** Given where it is one of many. */
  onRemove?: (() => void) | undefined
}

function useWrongText() {
  const say = useFieldsText()
  return (wrong: Wrong | undefined): string | null => {
    if (!wrong) return null
    return wrong.kind === 'long' ? say('wrong.long', { most: wrong.most }) : say(`wrong.${wrong.kind}`)
  }
}

const isDate = ({ form }: Field) => form === 'date' || form === 'end'

/** The end of something may be that it goes on. */
function Present({ text, onChange }: Pick<Props, 'text' | 'onChange'>) {
  const word = useResumeWords()
  return (
    <label className="flex min-h-9 items-center gap-2 text-sm">
      <input
        type="checkbox"
        className="size-4 accent-(--accent)"
        checked={text === 'present'}
        onChange={({ target }) => onChange(target.checked ? 'present' : '')}
      />
      {word('end.present')}
    </label>
  )
}

function Choice({ field, label, text, error, onChange }: Omit<Props, 'wrong' | 'onRemove'> & { error: string | null }) {
  const word = useResumeWords()
  const options: { value: ChoiceName | ''; label: string }[] = [
    { value: '', label: word('choice.none') },
    ...(field.choices ?? []).map((value) => ({ value, label: word(`choice.${value}`) })),
  ]
  const value = options.find((option) => option.value === text)?.value ?? ''
  return <SelectField label={label} value={value} options={options} error={error} onChange={onChange} />
}

/** One value, to be typed anew. */
export function CellInput(props: Props) {
  const { field, label, text, wrong, onChange, onRemove } = props
  const say = useFieldsText()
  const error = useWrongText()(wrong)
  if (field.form === 'choice') return <Choice {...props} error={error} />
  const change = ({ target }: { target: { value: string } }) => onChange(target.value)
  if (field.form === 'passage') {
    return (
      <div className="flex items-start gap-1 sm:col-span-2">
        <Labelled label={label} error={error} className="min-w-0 flex-1">
          {(control) => <textarea {...control} className="control min-h-20 resize-y" value={text} onChange={change} />}
        </Labelled>
        {onRemove && <RemoveButton label={label} onRemove={onRemove} />}
      </div>
    )
  }
  return (
    <div className="flex items-start gap-1">
      <div className="grid min-w-0 flex-1">
        <TextField
          label={label}
          error={error}
          value={text === 'present' ? say('present') : text}
          disabled={text === 'present'}
          placeholder={isDate(field) ? say('date.example') : undefined}
          inputMode={isDate(field) ? 'numeric' : undefined}
          onChange={change}
        />
        {field.form === 'end' && <Present text={text} onChange={onChange} />}
      </div>
      {onRemove && <RemoveButton label={label} onRemove={onRemove} />}
    </div>
  )
}

function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  const say = useFieldsText()
  return (
    <IconButton label={say('value.remove', { value: label })} className="mt-7.5" onClick={onRemove}>
      <X size={18} aria-hidden />
    </IconButton>
  )
}
