import { strFromU8, unzipSync } from 'fflate'
import { resumeContent, type ResumeContent } from '@maju/contracts/resumes'
import { expect, test } from 'vitest'
import { readFile } from '../../read/read-file.ts'
import { writeResumeDocx } from './write-resume-docx.ts'

const contentOf = (some: Partial<ResumeContent>): ResumeContent =>
  resumeContent.parse({
    title: '지원용',
    language: 'ko',
    template: 'korean-standard',
    summary: '',
    parts: ['summary', 'skills', 'certificates', 'links', 'letters'],
    letters: [],
    entries: [{ section: 'person', value: { name: '김가상', email: 'gasang@example.com' } }],
    ...some,
  })
const part = async (content: ResumeContent, name: string): Promise<string> =>
  strFromU8(unzipSync(await writeResumeDocx(content))[name] ?? new Uint8Array())
const written = async (content: ResumeContent): Promise<string> => await part(content, 'word/document.xml')

test('a file that ends in a table or a form has a paragraph behind it, without which Word calls it damaged', async () => {
  const certificate = { section: 'certificates', value: { name: 'SQLD', issuer: null, date: null } } as const
  for (const entries of [contentOf({}).entries, [...contentOf({}).entries, certificate]]) {
    const xml = await written(contentOf({ entries }))
    expect(xml).toContain('</w:tbl>')
    expect(xml).not.toContain('</w:tbl><w:sectPr')
  }
})

test('lines stay as they were typed, and what XML cannot hold is left out', async () => {
  const bytes = await writeResumeDocx(contentOf({ summary: '첫 줄\u0001\n\n둘째 줄' }))
  const { blocks } = await readFile(bytes)
  expect(blocks.map(({ text }) => text)).toEqual(expect.arrayContaining(['첫 줄', '둘째 줄']))
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('\u0001')
})

test('an address can be followed, and letters begin on a page of their own', async () => {
  const content = contentOf({ letters: [{ question: '지원 동기', answer: '정산을 좋아합니다.', limit: null }] })
  expect(await part(content, 'word/_rels/document.xml.rels')).toContain('mailto:gasang@example.com')
  expect(await written(content)).toMatch(/<w:pageBreakBefore\/>/u)
  expect(await written(contentOf({}))).not.toMatch(/<w:pageBreakBefore\/>/u)
})

test('from the second page on it is said whose it is', async () => {
  const files = unzipSync(await writeResumeDocx(contentOf({})))
  const footers = Object.entries(files).flatMap(([name, bytes]) => (/footer\d/u.test(name) ? [strFromU8(bytes)] : []))
  expect(footers.filter((xml) => xml.includes('김가상') && xml.includes('NUMPAGES'))).toHaveLength(1)
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('<w:titlePg')
})
