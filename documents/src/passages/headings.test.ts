import { expect, test } from 'vitest'
import { headingOf } from './headings.ts'
import { sectionPaths } from './section-paths.ts'
import { textBlocks } from './text-blocks.ts'

test.each([
  ['II. 사업의 내용', 1],
  ['Ⅱ. 사업의 내용', 1],
  ['제1장 총칙', 1],
  ['제 2 절 보칙', 2],
  ['1. 회사의 개요', 2],
  ['가. 회사의 법적ㆍ상업적 명칭', 3],
  ['4-1. 재무상태표', 3],
  ['[DX 부문]', 4],
  ['(1) 주요 제품', 4],
  ['(가) 반도체', 5],
  ['## 인재상', 2],
  ['PART II', 1],
  ['Item 1A. Risk Factors', 2],
])('%s is a heading of depth %i', (line, level) => {
  expect(headingOf(line)?.level).toBe(level)
})

test.each([
  '1. 당사는 2024년에 반도체를 생산하였습니다.',
  '2024. 12. 31',
  '3.5% 증가',
  '나. 다음과 같은 사항에 대하여 회사는 주주에게 알려야 하며 그 내용은 아래의 표에서 정하는 바에 따른다고 정관에 적혀 있음',
  'I. am a sentence.',
  '가나다라 회사',
  '#해시태그',
  '1. 다음 각 호:',
  '[단위 : 백만원]',
  '[△는 부(-)의 값임]',
  '[2021년 12월]',
  '(단위: 천원, %)',
])('%s is none', (line) => {
  expect(headingOf(line)).toBe(null)
})

test('the headings above a line are its path, the outermost first, and a heading closes those as deep as itself', () => {
  const text = '# 회사\n소개\n## 연혁\n설립\n### 최근\n상장\n## 제품\n폰'
  expect(sectionPaths(textBlocks(text))).toEqual([
    ['회사'],
    ['회사'],
    ['회사', '연혁'],
    ['회사', '연혁'],
    ['회사', '연혁', '최근'],
    ['회사', '연혁', '최근'],
    ['회사', '제품'],
    ['회사', '제품'],
  ])
})

test('a table in bars or tabs is rows, the line under its head is not read, and items are items', () => {
  const text = '| 구분 | 2024년 |\n|---|---:|\n| 매출 | 10 |\n이름 | 값\n- 첫째\n문단'
  expect(textBlocks(text).map(({ kind, text: own }) => [kind, own])).toEqual([
    ['row', '구분\t2024년'],
    ['row', '매출\t10'],
    ['row', '이름\t값'],
    ['item', '- 첫째'],
    ['paragraph', '문단'],
  ])
})
