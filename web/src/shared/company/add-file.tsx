import { type LibraryDocumentKind, libraryDocumentKind } from '@maju/contracts/library'
import { addLibraryFile } from '@maju/contracts/library-file'
import { useState } from 'react'
import { FileToRead } from '../files/file-to-read.tsx'
import { megabytesOf } from '../files/file-bytes.ts'
import { useFileTrouble } from '../files/file-trouble.ts'
import { useAskBeforeLeaving } from '../files/use-ask-before-leaving.ts'
import { useSharedText } from '../shared-text.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { SelectField } from '../ui/field.tsx'
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
  return (
    <div className="grid grid-cols-1 gap-5">
      {!isPending && (
        <SelectField
          label={say('add.kind')}
          value={kind}
          options={libraryDocumentKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChange={setKind}
        />
      )}
      <FileToRead
        label={say('file.choose')}
        about={say('file.about', { megabytes: megabytesOf(addLibraryFile) })}
        reading={isPending && sent ? sent.name : null}
        trouble={problem && sent ? `${sent.name}: ${problem}` : problem}
        onChoose={send}
        onCancel={cancel}
      />
      {error && problem === null && <ErrorState error={error} />}
      {!isPending && (
        <Button look="quiet" className="justify-self-start" onClick={onDone}>
          {shared('action.cancel')}
        </Button>
      )}
    </div>
  )
}
