import type { CareerSection } from '@maju/contracts/career-sections'
import type { Known, Resume } from '@maju/contracts/resume'

/** What an entry would say, not yet held against the schema of its section. */
export type FoundEntry = { section: CareerSection; value: Record<string, string | null> }

type Sayings = Record<string, Known | null>

const plain = (sayings: Sayings) =>
  Object.fromEntries(Object.entries(sayings).map(([name, said]) => [name, said?.value ?? null]))
const linesOf = (items: readonly Known[]) =>
  items.length === 0 ? null : items.map(({ value }) => value.replaceAll(/\s*\n\s*/g, ' ')).join('\n')

/** The fields of a document as entries of a profile: the same words without places and confidences. Nothing is added to them. */
export function entriesOfResume(resume: Resume): FoundEntry[] {
  const { name, headline, gender, birth, contacts } = resume
  const all = <Item>(section: CareerSection, items: readonly Item[], toValue: (item: Item) => FoundEntry['value']) =>
    items.map((item) => ({ section, value: toValue(item) }))
  const person = {
    ...plain({ name, headline, gender, birth, address: contacts.address }),
    ...plain({ email: contacts.emails[0] ?? null, phone: contacts.phones[0] ?? null }),
  }
  return [
    ...(Object.values(person).some((said) => said !== null) ? all('person', [person], (value) => value) : []),
    ...all('education', resume.education, plain),
    ...all('careers', resume.careers, ({ duties, ...rest }) => ({ ...plain(rest), duties: linesOf(duties) })),
    ...all('projects', resume.projects, ({ description, ...rest }) => ({
      ...plain(rest),
      description: linesOf(description),
    })),
    ...all('skills', resume.skills, (skill) => ({ name: skill.value })),
    ...all('certificates', resume.certificates, plain),
    ...all('awards', resume.awards, plain),
    ...all('languages', resume.languages, plain),
    ...all('links', contacts.links, plain),
    ...all('jobInterests', resume.jobInterests, (interest) => ({ name: interest.value })),
    ...all('military', resume.military ? [resume.military] : [], plain),
    ...all('disabilities', resume.disabilities, plain),
    ...all('veteran', resume.veteran ? [resume.veteran] : [], plain),
  ]
}
