import { useNavigate } from '@tanstack/react-router'
import { FilePlus } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { type NewResume, useMakeResume } from './resume-queries.ts'

/** A button that makes a résumé of what stands on the page, and opens it. */
export function MakeResume({ wish, children }: { wish: Omit<NewResume, 'template'>; children: string }) {
  const navigate = useNavigate()
  const { mutate, isPending, error } = useMakeResume(
    ({ resume }) => void navigate({ to: '/resumes/$resumeId', params: { resumeId: resume.id } }),
  )
  const template = wish.language === 'ko' ? 'korean-standard' : 'english'
  return (
    <>
      <Button busy={isPending} onClick={() => mutate({ ...wish, template })}>
        <FilePlus size={18} aria-hidden />
        {children}
      </Button>
      {error && <ErrorState error={error} />}
    </>
  )
}
