import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { MakeResume } from '../../shared/resumes/make-resume.tsx'
import { useResumes } from '../../shared/resumes/resume-queries.ts'
import { TakeResume } from '../../shared/resumes/take-resume.tsx'
import { useTakeResumeText } from '../../shared/resumes/take-text.ts'
import { Section } from '../../shared/ui/card.tsx'

/** The résumés that were made for a target. */
export function TargetResumes({ target }: { target: Target }) {
  const say = useTakeResumeText()
  const { data: resumes } = useResumes()
  if (!resumes) return null
  const { id, company, jobTitle, language } = target
  const own = resumes.filter(({ targetId, status }) => targetId === id && status === 'active')
  const title = say('name', { company, jobTitle }).slice(0, 200)
  return (
    <Section title={say('title')}>
      <p className="-mt-2 text-muted">{own.length > 0 ? say('lead') : say('none')}</p>
      {own.length > 0 && (
        <ul className="grid gap-4 md:grid-cols-2">
          {own.map((resume) => (
            <li key={resume.id} className="grid min-w-0 content-start gap-2">
              <Link to="/resumes/$resumeId" params={{ resumeId: resume.id }} className="link break-words">
                {resume.title}
              </Link>
              <TakeResume resume={resume} target={target} />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <MakeResume wish={{ title, language, targetId: id, content: { from: 'profile' } }}>{say('make')}</MakeResume>
        <Link to="/resumes" className="link">
          {say('all')}
        </Link>
      </div>
    </Section>
  )
}
