import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const read = async (body: string, head = '') =>
  await readFile(new TextEncoder().encode(`<html><head>${head}</head><body>${body}</body></html>`))
const blocksOf = async (body: string) => (await read(body)).blocks.map(({ kind, level, text }) => [kind, level, text])

describe('a page of the web', () => {
  it('is read as its text stands: headings, items, rows and paragraphs', async () => {
    expect(
      await blocksOf(
        '<h2>경력</h2>머리<p>가온 <b>페이</b>\n (2022)</p><ul><li>결제<li>정산</ul><table><tr><th>회사<td>기간</tr></table>끝<br>줄',
      ),
    ).toEqual([
      ['heading', 2, '경력'],
      ['paragraph', null, '머리'],
      ['paragraph', null, '가온 페이 (2022)'],
      ['item', null, '결제'],
      ['item', null, '정산'],
      ['row', null, '회사\t기간'],
      ['paragraph', null, '끝'],
      ['paragraph', null, '줄'],
    ])
  })

  it('has nothing of what is no text', async () => {
    const found = await blocksOf(
      '<script>a()</script><style>p{}</style><noscript>b</noscript><svg><text>c</text></svg><p>text</p>',
    )
    expect(found).toEqual([['paragraph', null, 'text']])
  })

  it('hides what is in something hidden', async () => {
    const { blocks, hidden } = await read(
      '<p>seen</p><div style="display:none"><p style="display:block">not seen</p></div>',
    )
    expect(blocks.map(({ text }) => text)).toEqual(['seen'])
    expect(hidden).toMatchObject([{ text: 'not seen', reason: 'hidden-run' }])
  })

  it('follows the style sheet of the page by tag, class and id', async () => {
    const sheet =
      '<style>/* x */ .a, #b { color: white } span.c { font-size: 1px } @media print { p { display: none } }</style>'
    const { hidden } = await read('seen<i class="a">one</i><i id="b">two</i><span class="c">three</span>', sheet)
    expect(hidden.map(({ text, reason }) => [text, reason])).toEqual([
      ['onetwo', 'white'],
      ['three', 'tiny'],
    ])
  })

  it('does not suspect white letters where a sheet elsewhere may colour what is behind them', async () => {
    const body = 'seen<div class="bar"><i style="color:#fff">title</i></div>'
    expect((await read(body, '<link rel="stylesheet" href="x.css">')).hidden).toEqual([])
    expect((await read(body)).hidden).toMatchObject([{ text: 'title', reason: 'white' }])
  })

  it('is read in the encoding that it names', async () => {
    const start = new TextEncoder().encode('<html><meta charset="euc-kr"><p>')
    const { blocks } = await readFile(Uint8Array.from([...start, 0xc8, 0xab, 0xb1, 0xe6]))
    expect(blocks.map(({ text }) => text)).toEqual(['홍길'])
    const western = new TextEncoder().encode('<html><meta charset="iso-8859-1"><p>caf')
    expect((await readFile(Uint8Array.from([...western, 0xe9, 0x73]))).blocks[0]?.text).toBe('cafés')
  })

  it('keeps the list that a table only lays out', async () => {
    expect(
      await blocksOf('<table><tr><th>담당업무<td><ul><li>결제<li>정산</ul><tr><th>근무지<td>서울</table>'),
    ).toEqual([
      ['paragraph', null, '담당업무'],
      ['item', null, '결제'],
      ['item', null, '정산'],
      ['row', null, '근무지\t서울'],
    ])
  })

  it('is read however deep it is nested', async () => {
    expect(await blocksOf(`${'<div>'.repeat(50_000)}text`)).toEqual([['paragraph', null, 'text']])
  })
})
