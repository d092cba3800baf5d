import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { pageBlocks } from './page-blocks.ts'

const read = (html: string) => pageBlocks(parse(html))
const linesOf = (html: string) => read(html).blocks.map(({ text }) => text)

describe('the readable text of a page', () => {
  test('is its main part, without menus, forms and scripts', () => {
    const html = `<nav>홈</nav><main><h1>개발자</h1><p>하나<br>둘<script>alert(1)</script></p><form>지원</form></main><aside>광고</aside><footer>©</footer>`
    expect(read(html).blocks).toEqual([
      { text: '개발자', kind: 'heading', level: 1, place: null },
      { text: '하나', kind: 'paragraph', level: null, place: null },
      { text: '둘', kind: 'paragraph', level: null, place: null },
    ])
  })

  test('is all but the surroundings where no main part is marked', () => {
    expect(linesOf('<nav>홈</nav><div>개발자</div><div role=navigation>메뉴</div><footer>©</footer>')).toEqual([
      '개발자',
    ])
  })

  test('has a row of a table as one line with tabs', () => {
    expect(read('<table><tr><th>근무지</th><td><p>서울</p><p>강남</p></td></tr><tr><td>a<td>b</table>').blocks).toEqual(
      [
        { text: '근무지\t서울 강남', kind: 'row', level: null, place: null },
        { text: 'a\tb', kind: 'row', level: null, place: null },
      ],
    )
  })

  test.each([
    ['display:none', '<p style="display: none">x</p>'],
    ['visibility', '<p style="VISIBILITY:hidden">x</p>'],
    ['opacity', '<p style="opacity:0">x</p>'],
    ['tiny letters', '<p style="font-size:0;color:#fff">x</p>'],
    ['one pixel', '<p style="font-size:1px">x</p>'],
    ['white letters', '<p style="color:#FFFFFF">x</p>'],
    ['transparent letters', '<p style="color:rgba(0,0,0,0)">x</p>'],
    ['off the page', '<p style="position:absolute;left:-9999px">x</p>'],
    ['clipped', '<p style="clip: rect(0 0 0 0)">x</p>'],
    ['no height', '<p style="height:0;overflow:hidden">x</p>'],
    ['an attribute', '<p hidden>x</p>'],
    ['a class', '<style>.a,.b{display:none}</style><p class="c b">x</p>'],
    ['an id', '<style>/* x */ #z { color : white }</style><p id=z>x</p>'],
    ['an outer element', '<div style="display:none"><main><p>x</p></main></div>'],
  ])('is without what is hidden by %s, which is kept apart', (_how, html) => {
    expect(read(`${html}<p>shown</p>`)).toMatchObject({ hidden: ['x'], blocks: [{ text: 'shown' }] })
  })

  test.each([
    '<p style="color:#fff;background:#123456">x</p>',
    '<p style="opacity:0.9;font-size:10px">x</p>',
    '<style>@media print{.a{display:none}}</style><p class=a>x</p>',
    '<style>.a .b{display:none}</style><p class=a>x</p>',
    '<p style="height:0">x</p>',
  ])('keeps what is seen: %s', (html) => {
    expect(linesOf(html)).toEqual(['x'])
  })

  test('has no characters that nobody sees', () => {
    expect(linesOf('<p>a\u200bb\u202ec</p>')).toEqual(['abc'])
  })

  test('of a page nested fifty thousand times, or full of one style, is read in a moment', () => {
    const began = performance.now()
    for (const html of ['<div>', '<table><tr><td>']) expect(linesOf(`${html.repeat(50_000)}x`)).toEqual(['x'])
    expect(linesOf(`<table><tr><td>${'<p>x'.repeat(200_000)}`)).toHaveLength(200_000)
    read(`<p style="${'overflow:hidden;height:'.repeat(20_000)}">x`)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
