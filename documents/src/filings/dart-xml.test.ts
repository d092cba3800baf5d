import { readFileSync } from 'node:fs'
import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import { describe, expect, test } from 'vitest'
import { documentText } from '../document-text.ts'
import { figuresOf } from '../passages/figures.ts'
import { passagesOf } from '../passages/passages-of.ts'
import { decodeDart, readDartXml } from './dart-xml.ts'

const rows = (xml: string) => readDartXml(xml).blocks.map(({ text }) => text)
const kinds = (xml: string) => readDartXml(xml).blocks.map(({ kind, level, text }) => [kind, level, text])

const filing = `<?xml version="1.0" encoding="utf-8"?>
<DOCUMENT xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><DOCUMENT-NAME ACODE="11011">사업보고서</DOCUMENT-NAME>
<COMPANY-NAME AREGCIK="00126380">한빛전자 &amp; 사람들</COMPANY-NAME><SUMMARY><EXTRACTION ACODE="X">12</EXTRACTION></SUMMARY>
<BODY><SECTION-1 ACLASS="MANDATORY"><TITLE ATOC="Y">III. 재무에 관한 사항</TITLE>
<SECTION-2><TITLE ATOC="Y">2. 연결재무제표</TITLE>
<P>R&D에 힘씁니다. <주요 자회사> 참고 3 < 5</P><P>가. 손익</P>
<TABLE-GROUP><TABLE><TBODY><TR><TD>(단위 : 백만원)</TD></TR></TBODY></TABLE>
<TABLE BORDER="1"><THEAD><TR><TH>구분</TH><TH>제 57 기</TH><TH>제 56 기</TH></TR></THEAD>
<TBODY><TR><TD>매출액</TD><TE>300,870,903</TE><TU>258,935,494</TU></TR>
<TR><TD>영업손실</TD><TD>△1,234</TD><TD>(567)</TD></TR></TBODY></TABLE></TABLE-GROUP>
</SECTION-2></SECTION-1></BODY></DOCUMENT>`

describe('a filing of DART', () => {
  test('has a name, a company, headings by depth, paragraphs and rows', () => {
    expect(readDartXml(filing)).toMatchObject({ name: '사업보고서', company: '한빛전자 & 사람들' })
    expect(kinds(filing)).toEqual([
      ['heading', 1, 'III. 재무에 관한 사항'],
      ['heading', 2, '2. 연결재무제표'],
      ['paragraph', null, 'R&D에 힘씁니다. <주요 자회사> 참고 3 < 5'],
      ['heading', 3, '가. 손익'],
      ['row', null, '(단위 : 백만원)'],
      ['row', null, '구분\t제 57 기\t제 56 기'],
      ['row', null, '매출액\t300,870,903\t258,935,494'],
      ['row', null, '영업손실\t△1,234\t(567)'],
    ])
  })

  test('has no numbered line of its text above the title that it stands under', () => {
    const [title, line] = kinds('<SECTION-2><TITLE>2. 사업</TITLE><P>1. 개요</P></SECTION-2>')
    expect([title, line]).toEqual([
      ['heading', 2, '2. 사업'],
      ['heading', 3, '1. 개요'],
    ])
  })

  test('gives its figures to the letter, each with unit, period and whether it is consolidated', () => {
    const { blocks } = readDartXml(filing)
    const { text } = documentText({ blocks })
    const figures = passagesOf({ blocks }, { company: '한빛전자', title: '사업보고서' }).flatMap(figuresOf)
    expect(figures).toHaveLength(4)
    expect(figures[0]).toMatchObject({
      cell: '300,870,903',
      label: '매출액',
      unit: '백만원',
      period: '제 57 기',
      basis: 'consolidated',
    })
    for (const { start, end, cell } of figures) expect(text.slice(start, end)).toBe(cell)
  })

  test('is read in both encodings', () => {
    expect(decodeDart(new TextEncoder().encode('사업'))).toBe('사업')
    expect(decodeDart(new Uint8Array([0xbb, 0xe7, 0xbe, 0xf7]))).toBe('사업')
  })

  test.each([
    ['a tag that only looks like one', '<P><당사> 및 <b2b 사업> 그리고 <P</P>', ['<당사> 및 <b2b 사업> 그리고 <P']],
    ['entities', '<P>a&nbsp;b&#54620;&#xAE00;&unknown;&lt;P&gt; A&B; &</P>', ['a b한글&unknown;<P> A&B; &']],
    ['line ends', '<P>하나&cr;둘&CR;</P>', ['하나', '둘']],
    ['comments', '<P>하나<!-- <P>셋</P> -->둘</P>', ['하나둘']],
    ['a comment without end', '<P>하나<!-- 둘', ['하나<!-- 둘']],
    ['missing ends', '<P>하나<P>둘<TABLE><TR><TD>a<TD>b<TR><TD>c', ['하나', '둘', 'a\tb', 'c']],
    ['ends of nothing', '</TD></TABLE></TR><P>하나</P></SECTION-1>', ['하나']],
    ['text beside cells', '<TABLE>x<TR>y<TD>a</TD>z</TR></TABLE>', ['a']],
    ['paragraphs in a cell', '<TABLE><TR><TD><P>a</P><P>b</P></TD><TD>c</TD></TR></TABLE>', ['a b\tc']],
    ['empty rows', '<TABLE><TR><TD> </TD></TR><TR><TD>a</TD></TR></TABLE>', ['a']],
    ['hidden letters', '<P>가\u200b나</P>', ['가나']],
    ['what has no text', '<P>a</P><PGBRK/><IMG-CAPTION>x</IMG-CAPTION><P>b</P>', ['a', 'b']],
  ])('with %s is read as it is meant', (_what, xml, expected) => {
    expect(rows(xml)).toEqual(expected)
  })

  test('with a table in a cell has its rows behind the row that it stands in', () => {
    const inner = '<TABLE><TR><TD>b</TD><TD>1</TD></TR><TR><TD>c</TD><TD>2</TD></TR></TABLE>'
    expect(rows(`<TABLE><TR><TD>a</TD><TD>${inner}</TD><TD>d</TD></TR><TR><TD>e</TD></TR></TABLE>`)).toEqual([
      'a\t\td',
      'b\t1',
      'c\t2',
      'e',
    ])
    expect(rows(`<TABLE><TR><TD>${inner}</TD></TR></TABLE>`)).toEqual(['b\t1', 'c\t2'])
  })

  test('with cells over several columns and rows has each cell under its column; labels reach down, numbers do not', () => {
    expect(
      rows(
        '<TABLE><TR><TH ROWSPAN="2">구분</TH><TH COLSPAN="2">2025</TH></TR><TR><TH>국내</TH><TH>해외</TH></TR>' +
          '<TR><TD ROWSPAN="2">매출</TD><TD>10</TD><TD ROWSPAN="2">20</TD></TR><TR><TD>30</TD></TR></TABLE>',
      ),
    ).toEqual(['구분\t2025\t', '구분\t국내\t해외', '매출\t10\t20', '매출\t30\t'])
  })

  test('of six and a half megabytes of whatever kind is read in seconds', () => {
    const size = 6_500_000
    const began = performance.now()
    for (const piece of [
      '<주요자회사>',
      '<P',
      '<TABLE><TR><TD>',
      '<P>가&나',
      '<!--',
      '<TD COLSPAN="99999">',
      '<TITLE>',
      '&#',
    ])
      readDartXml(piece.repeat(Math.floor(size / 8 / piece.length)))
    readDartXml(`<P>${'<당사> 및 '.repeat(size / 8)}</P>`)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

const path = 'company/ko/dart_samsung_2024_section2_dartlike.xml'
describe.skipIf(saySkipped('the filing of the test inputs', missingData(path)))('the filing of the test inputs', () => {
  test('keeps its sections and its text', () => {
    const xml = readFileSync(sharedFile(path), 'utf8')
    const { name, company, blocks } = readDartXml(xml)
    expect([name, company]).toEqual(['사업보고서', '삼성전자'])
    const titles = blocks.filter(({ kind, level }) => kind === 'heading' && (level ?? 9) <= 2).map(({ text }) => text)
    expect(titles.slice(0, 3)).toEqual(['II. 사업의 내용', '1. 사업의 개요', '2. 주요 제품 및 서비스'])
    const letters = (text: string) => text.replaceAll(/\s+/g, '')
    const inBlocks = letters(blocks.map(({ text }) => text).join(''))
    const inXml = letters(xml.slice(xml.indexOf('<BODY>')).replaceAll(/<[^>]*>/g, ''))
    expect(inBlocks.length / inXml.length).toBeGreaterThan(0.99)
  })
})
