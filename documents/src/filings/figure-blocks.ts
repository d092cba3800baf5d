import type { TextBlock } from '@maju/contracts/document'
import type { FiledFigure } from '@maju/contracts/library-figure'

const BASES = [
  ['consolidated', '연결재무제표'],
  ['separate', '별도재무제표'],
] as const

/** Figures of a register as tables, one for each kind of statement and period, so that they are found and quoted like those of the report itself. */
export function figureBlocks(figures: readonly FiledFigure[]): TextBlock[] {
  return BASES.flatMap(([basis, title]) => {
    const own = figures.filter((figure) => figure.basis === basis)
    if (own.length === 0) return []
    const tables = Map.groupBy(own, ({ period, currency }) => `${period}\n${currency}`)
    return [heading(`주요 계정 (${title})`), ...[...tables.values()].flatMap(tableOf)]
  })
}

function tableOf(figures: readonly FiledFigure[]): TextBlock[] {
  const [{ currency, period } = { currency: '', period: '' }] = figures
  return [
    { text: `(단위 : ${currency === 'KRW' ? '원' : currency})`, kind: 'paragraph', ...nowhere },
    row(['계정', period]),
    ...figures.map(({ label, amount }) => row([label, amount])),
  ]
}

const nowhere = { level: null, place: null }
const heading = (text: string): TextBlock => ({ text, kind: 'heading', level: 1, place: null })
const row = (cells: readonly string[]): TextBlock => ({ text: cells.map(oneLine).join('\t'), kind: 'row', ...nowhere })
const oneLine = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim()
