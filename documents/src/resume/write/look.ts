import type { ResumeTemplate } from '@maju/contracts/resumes'

/** Everything on paper is measured in points; A4 is 595.28 wide and 841.89 high. */
export const PAGE = { width: 595.28, height: 841.89 } as const

export type Style = { weight: 'regular' | 'bold'; size: number; color: string; letterSpacing: number }
type Align = 'left' | 'center'

/** How a template looks. */
export type Look = {
  side: number
  top: number
  bottom: number
  /** From one baseline to the next, as a share of the size of the letters. */
  leading: number
  align: Align
  title: Style
  headline: Style
  contacts: Style
  heading: Style
  /** The line below a heading, or the bar before it. */
  rule: { color: string; width: number } | null
  body: Style
  strong: Style
  quiet: Style
  link: string
  afterTitle: number
  beforeHeading: number
  afterHeading: number
  betweenEntries: number
}

const INK = '#16181d'
const GREY = '#5a6270'
const style = (size: number, color = INK, weight: Style['weight'] = 'regular', letterSpacing = 0): Style => ({
  size,
  color,
  weight,
  letterSpacing,
})

const BLUE = '#1d4f8c'

export const LOOKS: Record<ResumeTemplate, Look> = {
  'korean-standard': {
    side: 51,
    top: 51,
    bottom: 54,
    leading: 1.5,
    align: 'center',
    title: style(22, INK, 'bold', 7),
    headline: style(11, GREY),
    contacts: style(9.5, GREY),
    heading: style(11, INK, 'bold'),
    rule: null,
    body: style(9.5),
    strong: style(9.5, INK, 'bold'),
    quiet: style(9, GREY),
    link: BLUE,
    afterTitle: 8,
    beforeHeading: 17,
    afterHeading: 6,
    betweenEntries: 10,
  },
  modern: {
    side: 54,
    top: 54,
    bottom: 56,
    leading: 1.5,
    align: 'left',
    title: style(25, INK, 'bold'),
    headline: style(12, BLUE, 'bold'),
    contacts: style(9.5, GREY),
    heading: style(11.5, BLUE, 'bold'),
    rule: { color: '#c9d6e6', width: 0.8 },
    body: style(9.75),
    strong: style(10.5, INK, 'bold'),
    quiet: style(9.5, GREY),
    link: BLUE,
    afterTitle: 2,
    beforeHeading: 18,
    afterHeading: 8,
    betweenEntries: 11,
  },
  english: {
    side: 57,
    top: 52,
    bottom: 56,
    leading: 1.42,
    align: 'center',
    title: style(23, INK, 'bold', 0.4),
    headline: style(11.5, GREY),
    contacts: style(9.5, INK),
    heading: style(10.5, INK, 'bold', 1.1),
    rule: { color: INK, width: 0.75 },
    body: style(10),
    strong: style(10.5, INK, 'bold'),
    quiet: style(10, '#3c424d'),
    link: INK,
    afterTitle: 1,
    beforeHeading: 16,
    afterHeading: 7,
    betweenEntries: 9,
  },
}

/** In characters: below a page there is one line. */
const MOST_OF_A_NAME = 40
/** Whose a page is, as it stands before its number. */
export const footerName = (author: string | null): string =>
  author === null ? '' : `${author.slice(0, MOST_OF_A_NAME)}  ·  `
export const footerStyle = ({ quiet }: Look): Style => ({ ...quiet, size: 8.5 })

/** Lines and areas of tables. */
export const TABLE = { line: '#aeb6c2', edge: INK, area: '#f1f3f6', padX: 6, padY: 5 } as const
