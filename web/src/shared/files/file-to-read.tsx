import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Progress } from '../ui/progress.tsx'
import { DropZone } from './drop-zone.tsx'
import { useFileText } from './file-text.ts'
import { accepted } from './readable-files.ts'

type Props = {
  /** What the button says. */
  label: string
  /** Which files are taken, and what becomes of them. */
  about: ReactNode
  /** The name of the file that is being read. */
  reading: string | null
  /** Why the last one was not read. */
  trouble: string | null
  onChoose: (file: File) => void
  onCancel: () => void
}

/** One file whose text is wanted: chosen or dropped, then sent and read, which can be called off. */
export function FileToRead({ label, about, reading, trouble, onChoose, onCancel }: Props) {
  const say = useFileText()
  if (reading === null) {
    return (
      <DropZone
        label={label}
        about={about}
        problem={trouble}
        accept={accepted}
        onChoose={([file]) => file && onChoose(file)}
      />
    )
  }
  return (
    <div className="grid gap-3 [overflow-wrap:anywhere]">
      <Progress stage={say('reading', { name: reading })} done={0} total={0} />
      <Button className="justify-self-start" onClick={onCancel}>
        {say('cancel')}
      </Button>
    </div>
  )
}
