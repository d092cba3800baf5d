import { headingOf } from '@maju/text/sources/sections'
import { looseTitle } from './loose-titles.ts'
import type { Section } from './section.ts'
import { type Column, headOfTable } from './table.ts'

export type Title = {
  section: Section
  title: string
  /** Where content begins on the same line; null where the title is all of it. */
  rest: number | null
  /** Of its own line, or of what one job or project is about: the section goes on after it. */
  inside: boolean
}

/** `주요 성과` below a job or a project belongs to it. */
const INSIDE = /^(?:담당|주요|수행)\s?(?:업무|성과|역할|내용)/u

/** On one line with their content they are part of an entry: `사용 기술: …`. */
const INNER: ReadonlySet<Section> = new Set(['skills', 'other'])

/** The title that a line is or begins with, seen from the section that it stands in; null for any other line. */
export function titleIn(line: string, now: Section): Title | null {
  const heading = line.includes('\t') ? null : headingOf(line, 'resume')
  // A title that is none of ours stands inside a section: the name of a company in brackets, say.
  if (!heading?.topic) return looselyTitled(line, now)
  const { title, rest } = heading
  const telling = now === 'careers' || now === 'projects'
  if (telling && INSIDE.test(title)) return { section: now, title, rest, inside: true }
  const section = sectionOf(heading.topic, title)
  if (rest === null) return { section, title, rest, inside: false }
  const inside = telling && INNER.has(section)
  return isValue(title, section, line.slice(rest), now) ? null : { section, title, rest, inside }
}

const LISTED = /^[-•·∙‣▪*+→](?:\s|$)/u

/** A title in words of its own; in its own section such a line is an item, as `간호사 면허` is among licences. */
function looselyTitled(line: string, now: Section): Title | null {
  const section = line.includes('\t') || LISTED.test(line) ? null : looseTitle(line)
  return section === null || section === now ? null : { section, title: line, rest: null, inside: false }
}

export const HUMAN_LANGUAGE =
  /영어|일본어|일어|중국어|한국어|독일어|프랑스어|불어|스페인어|러시아어|베트남어|아랍어|이탈리아어|포르투갈어|태국어|인도네시아어|\b(?:English|Japanese|Chinese|Mandarin|Cantonese|Korean|German|French|Spanish|Russian|Vietnamese|Arabic|Italian|Portuguese|Dutch|Hindi|Thai|Polish|Swedish|Turkish)\b/iu

const KEEPS_ITS_LABEL = /^(?:주소|address|취미|특기)$/iu

/** `주소: …` is a value and no part of the page; `Languages: Java` among skills is no language that people speak. */
// oxlint-disable-next-line eslint/max-params -- four plain facts of one line
const isValue = (title: string, section: Section, content: string, now: Section): boolean =>
  KEEPS_ITS_LABEL.test(title) || (now === 'skills' && section === 'languages' && !HUMAN_LANGUAGE.test(content))

const OTHERS =
  /대외|봉사|사회\s?활동|volunteer|leadership|교육\s?(?:사항|이력|이수|과정|및)|training|coursework|references?|추천인|hobbies|interests|취미|장애|보훈|(?:희망|관심)\s?직무|jobs of interest|disability|veteran|논문|특허|publications?|patents?/iu

function sectionOf(topic: string, title: string): Section {
  if (/병역|military/iu.test(title)) return 'military'
  if (topic === 'education' && /학력|^education/iu.test(title)) return 'education'
  if (OTHERS.test(title)) return 'other'
  if (topic === 'certificates' && /어학|외국어|언어|language/iu.test(title) && !/자격|면허|certif|licen/iu.test(title))
    return 'languages'
  return SECTIONS[topic] ?? 'other'
}

const SECTIONS: Readonly<Record<string, Section>> = {
  contact: 'contact',
  experience: 'careers',
  projects: 'projects',
  education: 'education',
  skills: 'skills',
  awards: 'awards',
  certificates: 'certificates',
}

/** Which columns make a table one of what. */
const TABLES: readonly (readonly [Section, readonly Column[]])[] = [
  ['careers', ['company']],
  ['education', ['school']],
  ['languages', ['test', 'language']],
  ['certificates', ['certificate']],
  ['awards', ['award']],
  ['projects', ['project']],
]

/** What the table tells of whose first row this line is, wherever it stands; null for any other line. */
export function sectionOfTable(line: string): Section | null {
  const columns = headOfTable(line)
  return columns && (TABLES.find(([, any]) => any.some((column) => columns.includes(column)))?.[0] ?? null)
}
