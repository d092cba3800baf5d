import type { ResumeFileFormat } from '@maju/contracts/resume-contents'
import type { ResumeContent } from '@maju/contracts/resumes'
import { labelsOf } from './form/labels.ts'
import { saidOf } from './form/shown.ts'

/** Signs that some system takes for a path, a pattern or the end of a name, and what nobody sees. */
const UNSAFE = /[\p{C}<>:"/\\|?*]+/gu
/** Of all its parts; more than that, in bytes, some systems do not keep. */
const MOST_CHARACTERS = 80

/** `이력서_홍길동_백엔드 지원.pdf`: what it is, whose, and what they call it. A name that every system keeps. */
export function resumeFileName(content: ResumeContent, format: ResumeFileFormat): string {
  const kind = labelsOf(content.language).resume
  const parts = [kind, saidOf(content, 'person')[0]?.name ?? '', content.title === kind ? '' : content.title]
  const name = parts
    .map(clean)
    .filter((part) => part !== '')
    .join('_')
  return `${Array.from(name).slice(0, MOST_CHARACTERS).join('').trim()}.${format}`
}

/** Windows drops dots and spaces at the end of a name, and hides what begins with a dot elsewhere. */
const clean = (part: string): string =>
  part
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(UNSAFE, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[.\s]+|[.\s]+$/gu, '')
