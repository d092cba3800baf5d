import { FilePlus2 } from 'lucide-react'
import { Button } from '../../../shared/ui/button.tsx'
import { SelectField } from '../../../shared/ui/field.tsx'
import { FilePanel } from './file-panel.tsx'
import { useFilesText } from './files-text.ts'
import type { Place } from './send-file.ts'
import type { FileSending } from './use-file-sending.ts'
import { useMeasuresFiles } from './use-measures-files.ts'

/** An answer that has no recording yet. */
type Free = { name: string; place: Place }

type Props = { free: readonly Free[]; sending: FileSending }

const isSame = (one: Place, other: Place) => one.attempt === other.attempt && one.turn === other.turn

/** A file for an answer that has no recording. */
export function AddFile({ free, sending }: Props) {
  const say = useFilesText()
  const measures = useMeasuresFiles()
  const { under } = sending
  const [first] = free
  if (under && under.place.replaces === null) {
    const chosen = free.findIndex(({ place }) => isSame(place, under.place))
    return (
      <FilePanel sending={sending} title={say('add.title')} lead={say('add.lead')}>
        {free.length > 1 && (
          <SelectField
            label={say('add.which')}
            value={String(chosen)}
            options={free.map(({ name }, at) => ({ value: String(at), label: name }))}
            onChange={(at) => {
              const one = free[Number(at)]
              if (one) sending.change(one.place)
            }}
          />
        )}
      </FilePanel>
    )
  }
  if (!first || under) return null
  return (
    <div className="no-print grid gap-1">
      <Button
        look="quiet"
        className="-ml-2 justify-self-start"
        disabled={measures !== true}
        onClick={() => sending.open(first.place)}
      >
        <FilePlus2 size={18} aria-hidden />
        {say('add')}
      </Button>
      {measures === false && <p className="max-w-measure text-sm text-muted">{say('off')}</p>}
    </div>
  )
}
