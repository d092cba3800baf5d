import * as contents from '@maju/contracts/resume-contents'
import type { ResumePage } from '@maju/contracts/resume-page'
import * as contract from '@maju/contracts/resumes'
import type { Target } from '@maju/contracts/target'
import { resumeFileName } from '@maju/documents/resume/write/file-name'
import type { Actor } from '../../platform/actor.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { LetterService } from './letter.service.ts'
import type { ResumeEntryService } from './resume-entry.service.ts'
import type { ResumeService } from './resume.service.ts'

/** What makes a file of a résumé, by its format. */
export type ResumeFileWriters = Record<
  contents.ResumeFileFormat,
  (content: contract.ResumeContent) => Promise<Uint8Array>
>

type Needs = {
  resumes: ResumeService
  entries: ResumeEntryService
  letters: LetterService
  writers: ResumeFileWriters
  layOut: (content: contract.ResumeContent) => ResumePage
  /** A target takes the text of a résumé. */
  useForTarget: (actor: Actor, targetId: string, resumeId: string) => Promise<Target>
}

const FILE_TYPES: Record<contents.ResumeFileFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
}

/** The routes of contracts/src/resumes.ts and contracts/src/resume-contents.ts. */
export function resumeRoutes(mount: Mount, { resumes, entries, letters, writers, layOut, useForTarget }: Needs) {
  mount.account(contract.listResumes, ({ actor }) => resumes.list(actor))
  mount.account(contract.createResume, ({ actor, body }) => resumes.create(actor, body))
  mount.account(contents.layOutResume, async ({ body }) => layOut(body))
  mount.account(contract.getResume, ({ actor, params }) => resumes.get(actor, params.resumeId))
  mount.account(contract.changeResume, ({ actor, params, body }) => resumes.change(actor, params.resumeId, body))
  mount.account(contract.duplicateResume, ({ actor, params, body }) => resumes.duplicate(actor, params.resumeId, body))
  mount.account(contract.deleteResume, ({ actor, params }) => resumes.remove(actor, params.resumeId))
  mount.file(contents.getResumeFile, async ({ actor, params, query: { format } }) => {
    const resume = await resumes.get(actor, params.resumeId)
    const bytes = await writers[format](resume)
    return { name: resumeFileName(resume, format), type: FILE_TYPES[format], bytes }
  })
  mount.account(contents.useResumeForTarget, ({ actor, params }) =>
    useForTarget(actor, params.targetId, params.resumeId),
  )
  entryRoutes(mount, entries)
  letterRoutes(mount, letters)
}

function entryRoutes(mount: Mount, entries: ResumeEntryService) {
  mount.account(contents.addResumeEntry, ({ actor, params, body }) => entries.add(actor, params.resumeId, body))
  mount.account(contents.changeResumeEntry, ({ actor, params, body }) =>
    entries.change(actor, params.resumeId, params.resumeEntryId, body),
  )
  mount.account(contents.moveResumeEntry, ({ actor, params, body }) =>
    entries.move(actor, params.resumeId, params.resumeEntryId, body.place),
  )
  mount.account(contents.deleteResumeEntry, ({ actor, params }) =>
    entries.remove(actor, params.resumeId, params.resumeEntryId),
  )
  mount.account(contents.getResumeDifferences, ({ actor, params }) => entries.differences(actor, params.resumeId))
  mount.account(contents.takeResumeSection, ({ actor, params, body }) => entries.take(actor, params.resumeId, body))
}

function letterRoutes(mount: Mount, letters: LetterService) {
  mount.account(contents.addLetter, ({ actor, params, body }) => letters.add(actor, params.resumeId, body))
  mount.account(contents.changeLetter, ({ actor, params, body }) =>
    letters.change(actor, params.resumeId, params.letterId, body),
  )
  mount.account(contents.moveLetter, ({ actor, params, body }) =>
    letters.move(actor, params.resumeId, params.letterId, body.place),
  )
  mount.account(contents.deleteLetter, ({ actor, params }) => letters.remove(actor, params.resumeId, params.letterId))
}
