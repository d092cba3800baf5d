import { readPostingFile } from '@maju/contracts/posting'
import { DropZone } from '../../shared/files/drop-zone.tsx'
import { megabytesOf } from '../../shared/files/file-trouble.ts'
import { accepted } from '../../shared/files/readable-files.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { useTargetsText } from './targets-text.ts'

type Props = {
  /** The name of the file that is being read. */
  reading: string | null
  /** Why the last file was not read. */
  trouble: string | null
  onChoose: (file: File) => void
  onCancel: () => void
}

/** A posting as a file or a picture of it. */
export function PostingFile({ reading, trouble, onChoose, onCancel }: Props) {
  const say = useTargetsText()
  if (reading !== null) {
    return (
      <div className="grid gap-2 [overflow-wrap:anywhere]">
        <Progress stage={say('file.reading', { name: reading })} done={0} total={0} />
        <Button className="justify-self-start" onClick={onCancel}>
          {say('file.cancel')}
        </Button>
      </div>
    )
  }
  return (
    <DropZone
      label={say('file.choose')}
      dropHint={say('file.drop')}
      about={say('file.about', { megabytes: megabytesOf(readPostingFile) })}
      problem={trouble}
      accept={accepted}
      onChoose={([file]) => file && onChoose(file)}
    />
  )
}
