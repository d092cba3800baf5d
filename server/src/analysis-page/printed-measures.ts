import type { Language } from '@maju/contracts/basics'
import type { MeasuredFile } from '../platform/media/measure-file.ts'
import { saidMeasures, type SaidMeasure } from './said-measures.ts'

/** The measures as a table for a terminal; a Korean letter is two columns wide there. */
export function printedMeasures({ measurements: { voice, screen } }: MeasuredFile, language: Language): string {
  const parts = [voice?.measures, screen?.measures].flatMap((measures) =>
    measures ? [tableOf(saidMeasures(measures, language))] : [],
  )
  return `${parts.join('\n\n')}\n`
}

function tableOf(rows: readonly SaidMeasure[]): string {
  const cells = rows.map(({ name, value, band, remark }) => [name, value, band, remark])
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))))
  return cells
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const columnsOf = (text: string) =>
  Array.from(text, (letter) => (/[가-힣ㄱ-ㅎㅏ-ㅣ]/u.test(letter) ? 2 : 1)).reduce<number>((a, b) => a + b, 0)
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columnsOf(text)))
