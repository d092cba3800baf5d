import { describe, expect, it } from 'vitest'
import type { Line } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

/** Lines of 10 points that reach across a column of 400, the last one half of it. */
const column = (texts: readonly string[], spaced = false): Line[] =>
  texts.map((text, at) => ({
    text,
    row: false,
    box: { left: 60, right: at === texts.length - 1 ? 260 : 460, top: at * 15, bottom: at * 15 + 10 },
    baseline: at * 15 + 9,
    size: 10,
    bold: false,
    spaced,
    segments: [],
  }))
const textsOf = (lines: readonly Line[], keepsSpaces: boolean) =>
  paragraphsOf(lines, keepsSpaces).map(({ text }) => text)

describe('a Korean paragraph', () => {
  const lines = ['정산 배치를 사건으로 바꾸어 시간을 줄', '였습니다. 그 뒤에 경보를 만들', '어 복구를 당겼다']

  it('has a space where its lines end with one, and none where they do not', () => {
    const [first, ...rest] = column(lines)
    const spaced = first ? [{ ...first, spaced: true }, ...rest] : []
    expect(textsOf(spaced, true)).toEqual([
      '정산 배치를 사건으로 바꾸어 시간을 줄 였습니다. 그 뒤에 경보를 만들어 복구를 당겼다',
    ])
  })

  it('has none before what no word begins with, where no line ends with a space', () => {
    expect(textsOf(column(lines), false)).toEqual([
      '정산 배치를 사건으로 바꾸어 시간을 줄였습니다. 그 뒤에 경보를 만들 어 복구를 당겼다',
    ])
  })

  it('begins anew where the line before had room for the word', () => {
    const [first, ...rest] = column(['결제 서버를 맡았다', '정산 서버를 맡아 가며', '경보를 만들어 놓고서', '끝'])
    if (!first) throw new Error('four lines')
    const short = { ...first, box: { ...first.box, right: 300 } }
    expect(textsOf([short, ...rest], false)).toEqual([
      '결제 서버를 맡았다',
      '정산 서버를 맡아 가며 경보를 만들어 놓고서 끝',
    ])
  })
})
