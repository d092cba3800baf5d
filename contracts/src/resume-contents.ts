import { z } from 'zod'
import { id, LIMITS } from './basics.ts'
import { careerSection, careerValue } from './career-sections.ts'
import { resumePage } from './resume-page.ts'
import { chosenId, letterFields, oneResume, resumeContent, resumeDifference, resumeVersion } from './resumes.ts'
import { route } from './route.ts'
import { target } from './target.ts'

const oneEntry = oneResume.extend({ resumeEntryId: id })
const oneLetter = oneResume.extend({ letterId: id })
const toPlace = z.object({ place: z.int().nonnegative() })

export const addResumeEntry = route({
  name: 'addResumeEntry',
  summary: 'Add an entry at the end of its section, in this résumé only.',
  method: 'POST',
  path: '/resumes/:resumeId/entries',
  status: 201,
  params: oneResume,
  body: chosenId.and(careerValue),
  reply: resumeVersion,
})

export const changeResumeEntry = route({
  name: 'changeResumeEntry',
  summary: 'Say anew what an entry says, in this résumé only. It stays in its section and at its place.',
  method: 'PUT',
  path: '/resumes/:resumeId/entries/:resumeEntryId',
  params: oneEntry,
  body: careerValue,
  reply: resumeVersion,
})

export const moveResumeEntry = route({
  name: 'moveResumeEntry',
  summary: 'Put an entry at another place of its section; the others make room. A place beyond the end is the end.',
  method: 'PUT',
  path: '/resumes/:resumeId/entries/:resumeEntryId/place',
  params: oneEntry,
  body: toPlace,
  reply: resumeVersion,
})

export const deleteResumeEntry = route({
  name: 'deleteResumeEntry',
  summary: 'Delete an entry from this résumé; those behind it close up. The career profile keeps it.',
  method: 'DELETE',
  path: '/resumes/:resumeId/entries/:resumeEntryId',
  params: oneEntry,
  reply: resumeVersion,
})

export const addLetter = route({
  name: 'addLetter',
  summary: 'Add an item of a cover letter at the end.',
  method: 'POST',
  path: '/resumes/:resumeId/letters',
  status: 201,
  params: oneResume,
  body: chosenId.extend(letterFields.shape),
  reply: resumeVersion,
})

export const changeLetter = route({
  name: 'changeLetter',
  summary: 'Change an item of a cover letter: its question, what it may hold, its answer.',
  method: 'PUT',
  path: '/resumes/:resumeId/letters/:letterId',
  params: oneLetter,
  body: letterFields,
  reply: resumeVersion,
})

export const moveLetter = route({
  name: 'moveLetter',
  summary: 'Put an item of a cover letter at another place; the others make room. A place beyond the end is the end.',
  method: 'PUT',
  path: '/resumes/:resumeId/letters/:letterId/place',
  params: oneLetter,
  body: toPlace,
  reply: resumeVersion,
})

export const deleteLetter = route({
  name: 'deleteLetter',
  summary: 'Delete an item of a cover letter; those behind it close up.',
  method: 'DELETE',
  path: '/resumes/:resumeId/letters/:letterId',
  params: oneLetter,
  reply: resumeVersion,
})

export const getResumeDifferences = route({
  name: 'getResumeDifferences',
  summary: 'Where this résumé and the career profile differ, section by section.',
  method: 'GET',
  path: '/resumes/:resumeId/differences',
  params: oneResume,
  reply: z.array(resumeDifference),
})

export const takeResumeSection = route({
  name: 'takeResumeSection',
  summary:
    'Take over a section from the career profile as it is now, or only these entries of it. What was written in the résumé alone stays, and so does its order.',
  method: 'POST',
  path: '/resumes/:resumeId/profile',
  params: oneResume,
  body: z.object({
    section: careerSection,
    /** `profileEntryId` of the differences to take over; without it, all of the section. */
    profileEntryIds: z.array(id).max(200).optional(),
  }),
  reply: resumeVersion,
})

export const layOutResume = route({
  name: 'layOutResume',
  summary: 'What a résumé looks like as a page, also while it is being written. Nothing of it is kept.',
  method: 'POST',
  path: '/resumes/page',
  body: resumeContent,
  reply: resumePage,
})

export const getResumeFile = route({
  name: 'getResumeFile',
  summary: 'The résumé as a file: PDF, Word, or JSON Resume.',
  method: 'GET',
  path: '/resumes/:resumeId/file',
  kind: 'file',
  params: oneResume,
  query: z.object({ format: z.enum(['pdf', 'docx', 'json']).default('pdf') }),
  reply: z.instanceof(Uint8Array),
})
export type ResumeFileFormat = z.output<typeof getResumeFile.query>['format']

export const useResumeForTarget = route({
  name: 'useResumeForTarget',
  summary: `Use the text of a résumé for a target, its cover letter too where it has one, up to ${LIMITS.documentCharacters} characters each. Contact data and protected sections stay out of it.`,
  method: 'POST',
  path: '/targets/:targetId/resumes/:resumeId',
  params: oneResume.extend({ targetId: id }),
  reply: target,
})
