import { type LibraryDocumentKind, libraryDocumentKind } from '@maju/contracts/library'
import { addLibraryFile } from '@maju/contracts/library-file'
import { useState } from 'react'
import { DropZone } from '../files/drop-zone.tsx'
import { megabytesOf, useFileTrouble } from '../files/file-trouble.ts'
import { accepted } from '../files/readable-files.ts'
import { useAskBeforeLeaving } from '../files/use-ask-before-leaving.ts'
import { useSharedText } from '../shared-text.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { SelectField } from '../ui/field.tsx'
import { Progress } from '../ui/progress.tsx'
import { useToast } from '../ui/toast.tsx'
import type { Adding, NewFile } from './company-queries.ts'
import { useCompanyText } from './company-text.ts'

type Sent = { name: string; stop: AbortController }

/** A file about a company: chosen, sent, read; what cannot be read says why. */
export function AddFile({ adding, onDone }: { adding: Adding<NewFile>; onDone: () => void }) {
  const say = useCompanyText()
  const shared = useSharedText()
  const toast = useToast()
  const trouble = useFileTrouble()
  const [kind, setKind] = useState<LibraryDocumentKind>('report')
  const [sent, setSent] = useState<Sent | null>(null)
  const { mutate, isPending, error, reset } = adding
  useAskBeforeLeaving(isPending)
  const problem = error ? trouble(error, addLibraryFile) : null
  const added = () => {
    toast(say('add.added'))
    onDone()
  }
  const send = (file: File) => {
    const stop = new AbortController()
    setSent({ name: file.name, stop })
    mutate({ file, kind, signal: stop.signal }, { onSuccess: added })
  }
  const cancel = () => {
    sent?.stop.abort()
    reset()
  }
  if (isPending) {
    return (
      <div className="grid gap-3 [overflow-wrap:anywhere]">
        <Progress stage={say('file.reading', { name: sent?.name ?? '' })} done={0} total={0} />
        <Button className="justify-self-start" onClick={cancel}>
          {say('file.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className="grid grid-cols-1 gap-5">
      <SelectField
        label={say('add.kind')}
        value={kind}
        options={libraryDocumentKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))}
        onChange={setKind}
      />
      <DropZone
        label={say('file.choose')}
        dropHint={say('file.drop')}
        about={say('file.about', { megabytes: megabytesOf(addLibraryFile) })}
        problem={problem && sent ? `${sent.name}: ${problem}` : problem}
        accept={accepted}
        onChoose={([file]) => file && send(file)}
      />
      {error && problem === null && <ErrorState error={error} />}
      <Button look="quiet" className="justify-self-start" onClick={onDone}>
        {shared('action.cancel')}
      </Button>
    </div>
  )
}
