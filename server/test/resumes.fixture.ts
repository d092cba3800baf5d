import { addCareerEntry } from '@maju/contracts/career'
import type { CareerSection } from '@maju/contracts/career-sections'
import { addLetter, addResumeEntry } from '@maju/contracts/resume-contents'
import { createResume, type ResumeVersion } from '@maju/contracts/resumes'
import type { Visitor } from './visitor.ts'

export const addToProfile = (visitor: Visitor, section: CareerSection, value: object) =>
  visitor.call(addCareerEntry, { body: { section, value } })

type Wish = {
  title?: string
  language?: 'ko' | 'en'
  template?: string
  targetId?: string
  content?: object
  id?: string
}

const wishOf = (wish: Wish) => ({
  title: '내 이력서',
  language: 'ko',
  template: 'korean-standard',
  content: { from: 'profile' },
  ...wish,
})

export const makeResume = (visitor: Visitor, wish: Wish = {}) => visitor.call(createResume, { body: wishOf(wish) })
export const tryToMake = (visitor: Visitor, wish: Wish = {}) => visitor.send(createResume, { body: wishOf(wish) })
export const resumeOf = async (visitor: Visitor, wish: Wish = {}): Promise<ResumeVersion> =>
  (await makeResume(visitor, wish)).resume

export const addEntry = (visitor: Visitor, resumeId: string, section: CareerSection, value: object, id?: string) =>
  visitor.call(addResumeEntry, { params: { resumeId }, body: { section, value, ...(id && { id }) } })

const letter = (question: string, answer = '') => ({ question, answer, limit: null })
export const addItem = (visitor: Visitor, resumeId: string, question: string, answer?: string) =>
  visitor.call(addLetter, { params: { resumeId }, body: letter(question, answer) })

/** What the entries of a section say first, in their order. */
export const namesIn = ({ entries }: Pick<ResumeVersion, 'entries'>, section: CareerSection) =>
  entries.filter((entry) => entry.section === section).map(({ value }) => Object.values(value)[0])
