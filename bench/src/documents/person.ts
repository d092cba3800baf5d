import type { Language } from '@maju/contracts/basics'

/** A month as `2022-03`, or `present`. */
export type Month = string

/** What a generated résumé says: the truth that its reading is measured against; empty is not said. All of it is made up, and looks so. */
export type Person = {
  language: Language
  name: string
  headline: string
  email: string
  phone: string
  address: string
  link: string
  careers: {
    company: string
    department: string | null
    position: string
    start: Month
    end: Month
    duties: string[]
  }[]
  education: {
    school: string
    major: string
    degree: 'bachelor' | 'master' | 'associate' | null
    start: Month
    end: Month
    gpa: string
  }[]
  projects: { name: string; start: Month; end: Month; text: string }[]
  skills: string[]
  certificates: { name: string; date: Month; issuer: string }[]
  awards: { title: string; issuer: string; date: Month }[]
  languages: { language: string; test: string; score: string; date: Month }[]
  /** Korean résumés only. */
  military: { branch: string; rank: string; start: Month; end: Month } | null
}

/** What the shorter layouts leave out. */
export const untold: Pick<Person, 'headline' | 'link' | 'projects' | 'awards' | 'military'> = {
  headline: '',
  link: '',
  projects: [],
  awards: [],
  military: null,
}
