import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { asProblem } from '../../../shared/api-problem.ts'
import { FileButton } from '../../../shared/files/file-button.tsx'
import { useMakeResume } from '../../../shared/resumes/resume-queries.ts'
import { useLanguage } from '../../../shared/text.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useResumesText } from '../resumes-text.ts'

const mostBytes = 900_000
const aRecord = z.record(z.string(), z.unknown())

/** What a file holds, as JSON; null where it is none or far too large for a résumé. */
async function jsonIn(file: File): Promise<Record<string, unknown> | null> {
  if (file.size > mostBytes) return null
  try {
    const parsed: unknown = JSON.parse(await file.text())
    return aRecord.safeParse(parsed).data ?? null
  } catch {
    return null
  }
}

/** Makes a résumé of a file that another service exported. */
export function ImportResume() {
  const say = useResumesText()
  const language = useLanguage()
  const toast = useToast()
  const navigate = useNavigate()
  const [isWrong, setIsWrong] = useState(false)
  const { mutate, error } = useMakeResume(({ resume, leftOut }) => {
    if (leftOut > 0) toast(say('new.leftOut', { count: leftOut }))
    void navigate({ to: '/resumes/$resumeId', params: { resumeId: resume.id } })
  })
  const isRefused = error !== null && asProblem(error).code === 'malformed'
  async function take(file: File) {
    const jsonResume = await jsonIn(file)
    setIsWrong(jsonResume === null)
    if (jsonResume === null) return
    const title =
      file.name
        .replace(/\.json$/i, '')
        .trim()
        .slice(0, 200) || say('new.name.default')
    const template = language === 'ko' ? 'korean-standard' : 'english'
    mutate({ title, language, template, content: { from: 'json-resume', jsonResume } })
  }
  return (
    <div className="grid gap-2 justify-items-start">
      <FileButton
        accept=".json,application/json"
        describedBy="import-resume"
        invalid={isWrong || isRefused}
        onChoose={([file]) => file && void take(file)}
      >
        {say('list.import')}
      </FileButton>
      <p id="import-resume" className="text-sm text-muted" aria-live="polite">
        {isWrong || isRefused ? say('list.import.wrong') : say('list.import.hint')}
      </p>
      {error && !isRefused && <ErrorState error={error} />}
    </div>
  )
}
