import { documentText } from '@maju/documents/document-text'
import { READ_LIMITS } from '@maju/documents/read/draft/limits'
import { openPdf } from '@maju/documents/read/pdf/open-pdf'
import { readFile } from '@maju/documents/read/read-file'
import { formText } from '@maju/documents/resume/write/form/form-text'
import { formOf } from '@maju/documents/resume/write/form/form-of'
import { writeResumeDocx } from '@maju/documents/resume/write/write-resume-docx'
import { writeResumePdf } from '@maju/documents/resume/write/write-resume-pdf'
import { type ResumeContent, resumeTemplate } from '@maju/contracts/resumes'
import { describe, expect, test } from 'vitest'
import { resumeFonts } from '../src/platform/fonts/resume-fonts.ts'
import { extremeContent, longContent, shortContent } from './written-resumes.fixture.ts'

const fonts = await resumeFonts()
const pdfOf = (content: ResumeContent) => writeResumePdf(content, fonts)
const textOf = async (bytes: Uint8Array) => documentText(await readFile(bytes)).text
/** What is seen of a text: without white space, bullets, case, and the numbers of pages. */
const bare = (text: string) =>
  text
    .replaceAll(/^.*\d* \/ *\d*$/gmu, '')
    .toLowerCase()
    .replaceAll(/[\s•·]+/gu, '')
const openedFrom = (bytes: Uint8Array) => openPdf(bytes, { limits: READ_LIMITS, password: null, asks: null })

describe.each(resumeTemplate.options)('files of a résumé as %s', (template) => {
  test('have the text of the form in its order, whether short or many pages long', async () => {
    for (const content of [longContent(template), shortContent(template)]) {
      const form = formText(formOf(content)).split('\n').map(bare)
      const read = [bare(await textOf(await pdfOf(content))), bare(await textOf(await writeResumeDocx(content)))]
      for (const text of read) expect(outOfOrder(form, text)).toEqual([])
    }
  })

  test('leave no heading alone at the foot of a page', async () => {
    const { blocks } = await readFile(await pdfOf(longContent(template)))
    const titles = new Set(
      formOf(longContent(template)).blocks.flatMap((block) => (block.kind === 'heading' ? [bare(block.text)] : [])),
    )
    const told = blocks.filter(({ kind }) => kind !== 'header' && kind !== 'footer')
    const headings = told.flatMap(({ text, place }, at) =>
      titles.has(bare(text)) ? [[place?.page, told[at + 1]?.place?.page]] : [],
    )
    expect(headings.length).toBeGreaterThan(4)
    for (const [own, next] of headings) expect(own).toBe(next)
  })

  test('hold words longer than a line and cells higher than a page, and no sign that breaks them', async () => {
    const content = extremeContent(template)
    const read = [bare(await textOf(await pdfOf(content))), bare(await textOf(await writeResumeDocx(content)))]
    for (const text of read) {
      expect(text).toContain('가'.repeat(150))
      expect(text).toContain('a'.repeat(180))
      expect(text).toContain('끝없이'.repeat(800))
      expect(text).toContain(bare('업무 '.repeat(200)))
      expect(text).toContain('x'.repeat(400))
    }
  })
})

/** Lines of the form that do not follow the one before them; columns may be named again where a table goes on. */
function outOfOrder(form: readonly string[], text: string): string[] {
  let rest = text
  return form.filter((line) => {
    const at = rest.indexOf(line)
    const skipped = rest.slice(0, Math.max(at, 0))
    const follows = at !== -1 && (skipped === '' || form.includes(skipped))
    if (follows) rest = rest.slice(at + line.length)
    return !follows
  })
}

describe('a PDF of a résumé', () => {
  test('says what it is, whose, and in which language, and has an outline, a structure and links', async () => {
    const pdf = await openedFrom(await pdfOf(longContent('modern')))
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: '나래물산 지원', Author: '김가상(金假想)', Language: 'ko' })
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(
      formOf(longContent('modern')).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    )
    expect(Array.from((await pdf.getMarkInfo()) as unknown as Map<string, unknown>)).toContainEqual(['Marked', true])
    const page = await pdf.getPage(1)
    expect(JSON.stringify(await page.getStructTree())).toMatch(/"H1".*"H2".*"L".*"LBody"/u)
    const links = (await page.getAnnotations()).map(({ url }: { url?: string }) => url)
    expect(links).toEqual(['mailto:gasang.kim@example.com', 'https://github.com/example-gasang'])
    await pdf.loadingTask.destroy()
  })

  test('has its tables as tables', async () => {
    const pdf = await openedFrom(await pdfOf(longContent('korean-standard')))
    expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toMatch(/"Table".*"TR".*"TH".*"TD"/u)
    await pdf.loadingTask.destroy()
  })

  test('brings of its fonts what it uses and no more', async () => {
    const bytes = await pdfOf(longContent('korean-standard'))
    const embedded =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/BaseFont \/[A-Z]{6}\+[\w-]+/gu) ?? []
    const names = new Set(embedded.map((name) => name.split('+')[1]))
    expect(names).toEqual(new Set(['NotoSansKR-Regular', 'Pretendard-Bold', 'Pretendard-Regular']))
    expect(bytes.length).toBeLessThan(100_000)
  })

  test('holds nothing of what is not shown', async () => {
    const content = { ...longContent('modern'), parts: ['careers' as const] }
    for (const bytes of [await pdfOf(content), await writeResumeDocx(content)])
      expect(await textOf(bytes)).not.toMatch(/청각장애|육군|지원 동기|물류관리사/u)
  })
})
