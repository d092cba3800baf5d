import { getResumeFile, type ResumeFileFormat } from '@maju/contracts/resume-contents'
import type { ResumeVersion } from '@maju/contracts/resumes'
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useClient } from '../../../shared/client.tsx'
import { saveFile } from '../../../shared/files/save-file.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useResumesText } from '../resumes-text.ts'

const TYPES: Record<ResumeFileFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
}
const FORMATS = ['pdf', 'docx', 'json'] as const

/** The résumé as it was saved, as a file. */
export function Downloads({ resume: { id, title } }: { resume: Pick<ResumeVersion, 'id' | 'title'> }) {
  const say = useResumesText()
  const { call } = useClient()
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: async (format: ResumeFileFormat) => {
      const bytes = await call(getResumeFile, { params: { resumeId: id }, query: { format }, patienceSeconds: 60 })
      saveFile(bytes, { name: `${title}.${format}`, type: TYPES[format] })
    },
  })
  return (
    <div className="grid gap-3">
      <fieldset className="flex min-w-0 flex-wrap gap-2">
        <legend className="sr-only">{say('file.title')}</legend>
        {FORMATS.map((format) => (
          <Button
            key={format}
            aria-label={say('file.label', { kind: say(`file.${format}`) })}
            busy={isPending && variables === format}
            onClick={() => mutate(format)}
          >
            <Download size={18} aria-hidden />
            {say(`file.${format}`)}
          </Button>
        ))}
      </fieldset>
      {error && <ErrorState error={error} />}
    </div>
  )
}
