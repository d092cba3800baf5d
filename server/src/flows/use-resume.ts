import { LIMITS } from '@maju/contracts/basics'
import { protectedSection } from '@maju/contracts/career-sections'
import type { ResumeContent } from '@maju/contracts/resumes'
import type { Target } from '@maju/contracts/target'
import { letterText, resumeText } from '@maju/documents/resume/write/resume-text'
import type { ResumeService } from '../features/resumes/resume.service.ts'
import { presentTarget, type TargetService } from '../features/targets/target.service.ts'
import type { Actor } from '../platform/actor.ts'
import { Refused } from '../platform/errors.ts'

type Needs = {
  resumes: Pick<ResumeService, 'get'>
  targets: TargetService
  countInterviews: (targetIds: readonly string[]) => Promise<Map<string, number>>
}

/** Not for an interviewer: who it is and how to reach them, and what is protected. A model may be shown the rest. */
const WITHHELD = new Set<string>(['person', 'links', ...protectedSection.options])

const forInterview = (content: ResumeContent): ResumeContent => ({
  ...content,
  // Without tables: lines are what claims are read from.
  template: content.language === 'ko' ? 'modern' : content.template === 'english' ? 'english' : 'modern',
  parts: content.parts.filter((part) => !WITHHELD.has(part)),
  entries: content.entries.filter(({ section }) => !WITHHELD.has(section)),
})

/** A target takes the text of a résumé, and that of its cover letter where it has one. Plans that were made keep the text that they were made from. */
export function useResume({ resumes, targets, countInterviews }: Needs) {
  return async (actor: Actor, targetId: string, resumeId: string): Promise<Target> => {
    await targets.row(actor, targetId)
    const content = forInterview(await resumes.get(actor, resumeId))
    const [resume, coverLetter] = [resumeText(content), letterText(content)]
    const longest = Math.max(resume.length, coverLetter.length)
    if (longest > LIMITS.documentCharacters)
      throw new Refused(
        'too-large',
        `This résumé has ${longest} characters; a target takes ${LIMITS.documentCharacters}. Hide what matters less.`,
      )
    const row = await targets.update(actor, targetId, { resume, ...(coverLetter !== '' && { coverLetter }) })
    return presentTarget(row, (await countInterviews([targetId])).get(targetId) ?? 0)
  }
}
