import { type Block, linkTo, type Words, words } from './form.ts'
import { writtenDate } from './periods.ts'
import { type Said, saidOf } from './shown.ts'
import type { Writing } from './writing.ts'

/** Who it is about. The standard form has them in a table below its title, a page has the name for a title. */
export function headOf(writing: Writing): Block[] {
  const { content, labels } = writing
  const [person] = saidOf(content, 'person')
  if (content.template === 'korean-standard')
    return [{ kind: 'title', text: labels.resume }, ...gridOf(person, writing)]
  if (!person) return [{ kind: 'title', text: content.title }, ...contactsOf(person, writing)]
  return [
    { kind: 'title', text: person.name },
    ...(person.headline ? [{ kind: 'headline' as const, text: person.headline }] : []),
    ...contactsOf(person, writing),
  ]
}

const mailto = (email: string): Words => ({ text: email, link: `mailto:${email}` })

/** One after another in as few lines as may be: short lines below each other look like a column. */
function contactsOf(person: Said<'person'> | undefined, writing: Writing): Block[] {
  const items = [...(person ? waysTo(person) : []), ...linksOf(writing), ...(person ? factsOf(person, writing) : [])]
  return items.length > 0 ? [{ kind: 'contacts', items }] : []
}

const waysTo = ({ email, phone, address }: Said<'person'>): Words[] => [
  ...(email ? [mailto(email)] : []),
  ...[phone, address].flatMap((text) => (text ? [words(text)] : [])),
]

const factsOf = ({ birth, gender }: Said<'person'>, { labels, language }: Writing): Words[] => [
  ...(birth ? [words(`${labels.birth}: ${writtenDate(birth, language)}`)] : []),
  ...(gender ? [words(`${labels.gender}: ${labels[gender]}`)] : []),
]

/** Addresses as they were typed, so many that they fit below a name; a longer list is a part of its own. */
const MOST_AT_THE_HEAD = 4
export const linksAtTheHead = ({ content }: Writing): boolean => saidOf(content, 'links').length <= MOST_AT_THE_HEAD

const linksOf = (writing: Writing): Words[] =>
  linksAtTheHead(writing)
    ? saidOf(writing.content, 'links').map(({ title, url }) => ({
        text: title ? `${title}: ${url}` : url,
        link: linkTo(url),
      }))
    : []

type Field = { name: string; value: Words }

/** Two fields a row; one that is long has a row of its own. */
function gridOf(person: Said<'person'> | undefined, writing: Writing): Block[] {
  const rows = inPairs([...(person ? fieldsOf(person, writing) : []), ...linkFields(writing)])
  return rows.length > 0
    ? [
        { kind: 'heading', text: writing.labels.person },
        { kind: 'grid', rows },
      ]
    : []
}

/** Each on a row of its own: addresses are long. */
const linkFields = (writing: Writing): Field[] =>
  linksOf(writing).map((value) => ({ name: writing.labels.link, value }))

function fieldsOf(person: Said<'person'>, { labels, language }: Writing): Field[] {
  const fields: (Field | null)[] = [
    field(labels.name, person.name),
    field(labels.headline, person.headline),
    field(labels.birth, writtenDate(person.birth, language)),
    field(labels.gender, person.gender && labels[person.gender]),
    field(labels.phone, person.phone),
    person.email ? { name: labels.email, value: mailto(person.email) } : null,
    field(labels.address, person.address),
  ]
  return fields.filter((each) => each !== null)
}

const field = (name: string, text: string | null): Field | null => (text ? { name, value: words(text) } : null)

const LONG = 26

function inPairs(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = []
  for (const each of fields) {
    const last = rows.at(-1)
    const open = last?.length === 1 && !isLong(last[0]) && !isLong(each)
    if (open) last.push(each)
    else rows.push([each])
  }
  return rows
}

const isLong = (each: Field | undefined): boolean => (each?.value.text.length ?? 0) > LONG
