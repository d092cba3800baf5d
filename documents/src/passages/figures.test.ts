import { describe, expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import { passagesOf } from './passages-of.ts'
import { textBlocks } from './text-blocks.ts'

const figures = (text: string, sectionPath: string[] = []) =>
  figuresOf({ start: 0, text, sectionPath, table: { header: [], unit: null } })

const table =
  '(단위 : 백만원)\n구분\t제56기\t제55기\n매출액\t300,870,903\t258,935,494\n영업이익\t△1,234\t(56.7)\n비고\t-\t해당 없음'

describe('the figures of a passage', () => {
  test('are the cells as they stand there, with label, column, unit and period', () => {
    const found = figures(table, ['III. 재무에 관한 사항', '2. 연결재무제표'])
    expect(
      found.map(({ cell, label, column, unit, period, basis }) => [cell, label, column, unit, period, basis]),
    ).toEqual([
      ['300,870,903', '매출액', '제56기', '백만원', '제56기', 'consolidated'],
      ['258,935,494', '매출액', '제55기', '백만원', '제55기', 'consolidated'],
      ['△1,234', '영업이익', '제56기', '백만원', '제56기', 'consolidated'],
      ['(56.7)', '영업이익', '제55기', '백만원', '제55기', 'consolidated'],
    ])
    for (const { start, end, cell } of found) expect(table.slice(start, end)).toBe(cell)
  })

  test('say nothing that is not said: no unit, no column that fits, no basis, or both of them', () => {
    const [bare] = figures('매출액\t10')
    expect(bare).toMatchObject({ cell: '10', column: null, unit: null, period: null, basis: null })
    expect(figures('구분\t2024년\n매출액\t10\t20')[0]?.column).toBe(null)
    expect(figures('매출액\t10', ['연결 및 별도 재무제표'])[0]?.basis).toBe(null)
    expect(figures('구분\t인원\n서울\t10')[0]).toMatchObject({ column: '인원', period: null })
  })

  test('do not take years, dates, texts and labels for numbers', () => {
    expect(figures('연도\t2023\t2024\n2024\t12월\t3개월 전\t제3호')).toEqual([])
  })

  test('keep their head where a table goes on in the next passage', () => {
    const rows = Array.from({ length: 80 }, (_, i) => `${'항목 이름'.repeat(4)} ${i}\t${i},000\t${i},500`).join('\n')
    const blocks = textBlocks(`1. 별도 재무상태표\n(단위: 천원)\n구분\t2024년\t2023년\n${rows}`)
    const passages = passagesOf({ blocks }, { company: '하나', title: '보고서' })
    expect(passages.length).toBeGreaterThan(2)
    const all = passages.flatMap((passage) => figuresOf(passage))
    expect(all).toHaveLength(160)
    for (const { column, unit, basis } of all)
      expect([['2024년', '2023년'].includes(column ?? ''), unit, basis]).toEqual([true, '천원', 'separate'])
  })

  test('lose the unit at the next heading, and the head at the next paragraph', () => {
    const found = figures('(in thousands of U.S. dollars)\nItem\t2024 FY\nSales\t10\n설명이다\nSales\t20')
    expect(found.map(({ cell, column, unit }) => [cell, column, unit])).toEqual([
      ['10', '2024 FY', 'in thousands of U.S. dollars'],
      ['20', null, 'in thousands of U.S. dollars'],
    ])
    const blocks = textBlocks('# 하나\n(단위: 원)\n가\t1\n# 둘\n가\t2')
    const units = passagesOf({ blocks }, { company: '', title: '' }).flatMap((p) =>
      figuresOf(p).map(({ unit }) => unit),
    )
    expect(units).toEqual(['원', null])
  })
})
