import type { FiledFigure } from '@maju/contracts/library-figure'
import { expect, test } from 'vitest'
import { documentText } from '../document-text.ts'
import { figuresOf } from '../passages/figures.ts'
import { passagesOf } from '../passages/passages-of.ts'
import { figureBlocks } from './figure-blocks.ts'

const figure = (given: Partial<FiledFigure>): FiledFigure => ({
  label: '매출액',
  amount: '300,870,903,000,000',
  currency: 'KRW',
  period: '제 57 기 2025.01.01 ~ 2025.12.31',
  basis: 'consolidated',
  ...given,
})

test('figures of a register are found again to the letter, with unit, period and whether they are consolidated', () => {
  const blocks = figureBlocks([
    figure({}),
    figure({ label: '자산총계', amount: '514,531,948,000,000', period: '제 57 기말 2025.12.31 현재' }),
    figure({ amount: '209,052,241,000,000', basis: 'separate' }),
  ])
  const { text } = documentText({ blocks })
  const found = passagesOf({ blocks }, { company: '한빛전자', title: '사업보고서' }).flatMap(figuresOf)
  expect(found.map(({ label, cell, unit, period, basis }) => [label, cell, unit, period, basis])).toEqual([
    ['매출액', '300,870,903,000,000', '원', '제 57 기 2025.01.01 ~ 2025.12.31', 'consolidated'],
    ['자산총계', '514,531,948,000,000', '원', '제 57 기말 2025.12.31 현재', 'consolidated'],
    ['매출액', '209,052,241,000,000', '원', '제 57 기 2025.01.01 ~ 2025.12.31', 'separate'],
  ])
  for (const { start, end, cell } of found) expect(text.slice(start, end)).toBe(cell)
})

test('no figures are no blocks', () => {
  expect(figureBlocks([])).toEqual([])
})
