import { type Makers, madeOf, type ResumeForm } from './form.ts'

/** The form as plain text: a line a line, cells parted by tabs, in the order in which it is read. */
export const formText = ({ blocks }: Pick<ResumeForm, 'blocks'>): string =>
  blocks
    .flatMap((block) => madeOf(LINES, block.kind, block))
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()

const beside = (name: string, when: string): string => (when === '' ? name : `${name}\t${when}`)

const LINES: Makers<string[]> = {
  title: ({ text }) => [text],
  headline: ({ text }) => [text],
  paragraph: ({ text }) => [text],
  heading: ({ text }) => ['', text],
  question: ({ text }) => ['', text],
  contacts: ({ items }) => [items.map(({ text }) => text).join(' · ')],
  entry: ({ name, when, about, items, notes }) => [
    beside(name, when),
    ...(about === '' ? [] : [about]),
    ...items.map((item) => `• ${item}`),
    ...notes,
  ],
  line: ({ name, when, about }) => [beside(about === '' ? name : `${name} · ${about}`, when)],
  table: ({ columns, rows }) => [
    columns.map(({ name }) => name).join('\t'),
    ...rows.map((cells) => cells.map(({ text }) => text).join('\t')),
  ],
  grid: ({ rows }) => rows.map((fields) => fields.flatMap(({ name, value }) => [name, value.text]).join('\t')),
  'page-break': () => [''],
}
