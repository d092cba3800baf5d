import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LevelFormat } from 'docx'
import type { ResumeForm } from '../form/form.ts'
import { type Look, PAGE, type Style } from '../look.ts'

/** A twentieth of a point, in which Word measures room; letters are measured in half points. */
export const twips = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.round(points * 2)
export const colorOf = (color: string): string => color.replace('#', '')
export const textWidth = ({ side }: Look): number => twips(PAGE.width - 2 * side)

/** Word has both wherever it can show Korean. */
const FONT = { ascii: 'Malgun Gothic', hAnsi: 'Malgun Gothic', eastAsia: 'Malgun Gothic', cs: 'Malgun Gothic' }

export const runOf = ({ size, color, weight, letterSpacing }: Style) => ({
  size: halfPoints(size),
  color: colorOf(color),
  bold: weight === 'bold',
  ...(letterSpacing === 0 ? {} : { characterSpacing: twips(letterSpacing) }),
})

type Spacing = { before?: number; after?: number }
const spacingOf = ({ before = 0, after = 0 }: Spacing) => ({ before: twips(before), after: twips(after) })

/** What paragraphs are styled as; whoever opens the file changes the look of all of a kind at once. */
export const STYLES = {
  headline: 'ResumeHeadline',
  contacts: 'ResumeContacts',
  name: 'ResumeEntry',
  about: 'ResumeAbout',
  item: 'ResumeItem',
  line: 'ResumeLine',
  cell: 'ResumeCell',
} as const

export const BULLETS = 'resume-bullets'

const own = (id: string, name: string, style: Style, paragraph: object): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: runOf(style),
  paragraph,
})

export function stylesOf({ language }: ResumeForm, look: Look): IStylesOptions {
  const alignment = look.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT
  const locale = language === 'ko' ? 'ko-KR' : 'en-US'
  return {
    default: {
      document: {
        run: { ...runOf(look.body), font: FONT, language: { value: locale, eastAsia: 'ko-KR' } },
        paragraph: { spacing: { line: Math.round(240 * (look.leading / 1.33)), lineRule: 'auto' } },
      },
      title: { run: runOf(look.title), paragraph: { alignment, spacing: spacingOf({ after: look.afterTitle + 4 }) } },
      heading1: {
        run: runOf(look.heading),
        paragraph: {
          keepNext: true,
          spacing: spacingOf({ before: look.beforeHeading, after: look.afterHeading - 2 }),
          ...(look.rule && {
            border: {
              bottom: {
                style: BorderStyle.SINGLE,
                size: Math.round(look.rule.width * 8),
                color: colorOf(look.rule.color),
                space: 2,
              },
            },
          }),
        },
      },
      heading2: {
        run: runOf(look.strong),
        paragraph: { keepNext: true, spacing: spacingOf({ before: look.beforeHeading - 4, after: 4 }) },
      },
    },
    paragraphStyles: [
      own(STYLES.headline, 'Resume Headline', look.headline, { alignment, spacing: spacingOf({ after: 2 }) }),
      own(STYLES.contacts, 'Resume Contacts', look.contacts, { alignment }),
      own(STYLES.name, 'Resume Entry', look.strong, { spacing: spacingOf({ before: look.betweenEntries - 3 }) }),
      own(STYLES.about, 'Resume About', look.quiet, {}),
      own(STYLES.item, 'Resume Item', look.body, { spacing: spacingOf({ before: 1 }) }),
      own(STYLES.line, 'Resume Line', look.body, { spacing: spacingOf({ before: 2 }), keepLines: true }),
      own(STYLES.cell, 'Resume Cell', { ...look.body, size: look.quiet.size }, {}),
    ],
  }
}

export const numberingOf = () => ({
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twips(12), hanging: twips(10) } } },
        },
      ],
    },
  ],
})
