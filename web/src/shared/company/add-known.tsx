import { useState } from 'react'
import { Segmented } from '../ui/segmented.tsx'
import { AddDocument } from './add-document.tsx'
import { AddFile } from './add-file.tsx'
import type { Adding, NewDocument, NewFile } from './company-queries.ts'
import { useCompanyText } from './company-text.ts'

type Props = {
  /** What is being typed is kept under this name. */
  draftName: string
  text: Adding<NewDocument>
  file: Adding<NewFile>
  onDone: () => void
}

/** Adds to what is known of a company: a text that is pasted, or a file. */
export function AddKnown({ draftName, text, file, onDone }: Props) {
  const say = useCompanyText()
  const [way, setWay] = useState<'text' | 'file'>('text')
  return (
    <div className="grid grid-cols-1 gap-5 rounded-2xl border border-line bg-surface p-5 text-left sm:p-6">
      {!file.isPending && (
        <Segmented
          label={say('add.way')}
          hideLabel
          value={way}
          options={[
            { value: 'text', label: say('add.way.text') },
            { value: 'file', label: say('add.way.file') },
          ]}
          onChange={setWay}
        />
      )}
      {way === 'text' ? (
        <AddDocument draftName={draftName} adding={text} onDone={onDone} />
      ) : (
        <AddFile adding={file} onDone={onDone} />
      )}
    </div>
  )
}
