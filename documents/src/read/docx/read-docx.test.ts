import { describe, expect, it } from 'vitest'
import { readFile } from '../read-file.ts'
import { makeDocx, makeHeader, makeStyles, paragraph } from './docx.fixture.ts'

const read = async (body: string, members: Record<string, string | Uint8Array> = {}) =>
  await readFile(makeDocx(body, members))
const textsOf = async (body: string) => (await read(body)).blocks.map(({ text }) => text)
const cell = (content: string, own = '') => `<w:tc><w:tcPr>${own}</w:tcPr>${content}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('a Word document', () => {
  it('is read in order, its tables row by row with cells parted by tabs', async () => {
    const table = `<w:tbl>${row(cell(paragraph('기간')), cell(paragraph('회사')))}${row(cell(''), cell(paragraph('가온') + paragraph('서울')))}</w:tbl>`
    const { blocks } = await read(paragraph('경력') + table + paragraph('학력'))
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', '경력'],
      ['row', '기간\t회사'],
      ['row', '\t가온 서울'],
      ['paragraph', '학력'],
    ])
  })

  it('keeps a table that lays out the page as columns of text', async () => {
    const column = Array.from({ length: 6 }, (_, at) => paragraph(`line ${at}`)).join('')
    const blocks = await textsOf(`<w:tbl>${row(cell(paragraph('side')), cell(column))}</w:tbl>`)
    expect(blocks).toEqual(['side', 'line 0', 'line 1', 'line 2', 'line 3', 'line 4', 'line 5'])
  })

  it('begins with its headers and ends with its footers', async () => {
    const { blocks } = await read(paragraph('body'), {
      'word/header1.xml': makeHeader(paragraph('홍길동')),
      'word/footer1.xml': makeHeader(paragraph('1')).replaceAll('w:hdr', 'w:ftr'),
    })
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['header', '홍길동'],
      ['paragraph', 'body'],
      ['footer', '1'],
    ])
  })

  it('knows headings and lists by their styles and by themselves', async () => {
    const styles = makeStyles(
      '<w:style w:styleId="a"><w:name w:val="heading 2"/></w:style><w:style w:styleId="b"><w:name w:val="Mine"/><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>',
    )
    const styled = (style: string, more = '') => paragraph('text', '', `<w:pStyle w:val="${style}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const { blocks } = await read(
      styled('a') + styled('b') + styled('c') + styled('c', off) + paragraph('text', '', '<w:outlineLvl w:val="0"/>'),
      { 'word/styles.xml': styles },
    )
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 2],
      ['heading', 2],
      ['item', null],
      ['paragraph', null],
      ['heading', 1],
    ])
  })

  it('has the text of boxes once, in the drawing for new programs', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const drawing = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>${paragraph('연락처', '<w:color w:val="FFFFFF"/>')}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('again')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const { blocks, hidden } = await read(drawing)
    expect(blocks.map(({ text }) => text)).toEqual(['연락처'])
    expect(hidden).toEqual([])
  })

  it('parts a paragraph where its line ends, and keeps tabs', async () => {
    const texts = await textsOf('<w:p><w:r><w:t>가온</w:t><w:tab/><w:t>2022</w:t><w:br/><w:t>서버</w:t></w:r></w:p>')
    expect(texts).toEqual(['가온\t2022', '서버'])
  })

  it('is read as it is after its changes, with links and fields', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
    const body = `<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run('new ')}</w:ins><w:hyperlink>${run('link ')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple>${run('3')}</w:fldSimple></w:p>`
    expect(await textsOf(body)).toEqual(['new link 3'])
  })

  it('shows white letters on whatever is dark behind them', async () => {
    const white = '<w:color w:val="FFFFFF"/>'
    const dark = '<w:shd w:fill="102030"/>'
    const table = `<w:tbl>${row(cell(paragraph('in a cell', white), dark), cell(paragraph('b')))}</w:tbl>`
    const styled = `<w:tbl><w:tblPr><w:tblStyle w:val="Colourful"/></w:tblPr>${row(cell(paragraph('in a style', white)), cell(paragraph('b')))}</w:tbl>`
    const { hidden } = await read(table + styled + paragraph('in a paragraph', white, dark))
    expect(hidden).toEqual([])
    expect((await read(paragraph('a') + paragraph('nowhere', white))).hidden).toMatchObject([{ text: 'nowhere' }])
  })

  it('is refused when its XML names anything outside or expands', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body>&a;</w:body></w:document>'
    await expect(read('', { 'word/document.xml': xml })).rejects.toMatchObject({ reason: 'damaged' })
    const unused = `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/"><w:document><w:body>${paragraph('a')}</w:body></w:document>`
    await expect(read('', { 'word/document.xml': unused })).rejects.toMatchObject({ reason: 'damaged' })
  })

  it('is damaged without a body, and without a letter has no text', async () => {
    await expect(read('', { 'word/document.xml': '<w:document/>' })).rejects.toMatchObject({ reason: 'damaged' })
    await expect(read('<w:p/>')).rejects.toMatchObject({ reason: 'no-text' })
  })
})
