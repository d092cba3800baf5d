import { readFileSync } from 'node:fs'
import type { DocumentKind } from '@maju/contracts/target'
import { missingData, saySkipped, sharedFile } from '../shared-data.fixture.ts'
import { describe, expect, test } from 'vitest'
import { readDocuments } from './read-documents.ts'

const file = (path: string): string => readFileSync(sharedFile(path), 'utf8')
const pageText = (html: string): string =>
  html.replaceAll(/<\/(h1|h2|li|p|nav|aside|footer|title|ul)>/gu, '\n').replaceAll(/<[^>]+>/gu, '')

const claimsOf = (kind: DocumentKind, text: string) =>
  readDocuments([{ kind, text }], /[가-힣]/u.test(text) ? 'ko' : 'en').claims
const quotes = (kind: DocumentKind, text: string, ...kinds: string[]): string[] =>
  claimsOf(kind, text)
    .filter((claim) => kinds.length === 0 || kinds.includes(claim.kind))
    .map((claim) => claim.quote)

const bullets = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2).trim())

const isSkipped = saySkipped('reading whole documents', missingData('resume'))

describe.skipIf(isSkipped)('documents of the test inputs', () => {
  test('every bullet of the Korean résumé is an achievement with its numbers, as its field truth says', () => {
    const truth: { experience: { bullets: string[] }[]; skills: string[]; certs: string[] } = JSON.parse(
      file('resume/generated/ko_backend_honggildong.json'),
    )
    const text = file('resume/generated/ko_backend_honggildong.txt')
    expect(quotes('resume', text, 'achievement')).toEqual(
      expect.arrayContaining(truth.experience.flatMap((each) => each.bullets)),
    )
    expect(quotes('resume', text, 'skill')).toEqual([truth.skills.join(', ')])
    expect(quotes('resume', text, 'certificate')).toEqual(truth.certs)
    expect(claimsOf('resume', text).find((claim) => claim.line === 7)?.numbers).toEqual(['5시간', '42분'])
  })

  test.each(['ko', 'en'])(
    'duties, requirements and preferences of the %s posting are those of its field truth',
    (name) => {
      const truth: Record<'duties' | 'must' | 'plus', string[]> = JSON.parse(
        file(`company/job_${name}/gen_posting_${name}.json`),
      )
      const text = pageText(file(`company/job_${name}/gen_posting_${name}.html`))
      expect(quotes('posting', text, 'duty')).toEqual(truth.duties)
      expect(quotes('posting', text, 'requirement')).toEqual(truth.must)
      expect(quotes('posting', text, 'preference')).toEqual(truth.plus)
    },
  )

  test.each(['data_analyst', 'product_manager', 'software_engineer'])(
    'the English %s résumé and posting are read',
    (name) => {
      const resume = file(`resume/real/gdg_resume_${name}.txt`)
      const posting = file(`company/job_en/gdg_jd_${name}.txt`)
      expect(quotes('resume', resume, 'duty', 'achievement')).toEqual(bullets(resume))
      expect(quotes('posting', posting, 'requirement').slice(-bullets(posting).length)).toEqual(bullets(posting))
    },
  )

  test.each([
    ['adversarial/prompt/resume_injection_ko.txt', 3, 3],
    ['adversarial/prompt/resume_injection_en.txt', 3, 4],
  ])('%s claims what it claims without its instructions, and warns of each', (path, honestLines, warned) => {
    const text = file(path)
    const honest = text.split('\n').slice(0, honestLines).join('\n')
    expect(claimsOf('resume', honest)).toHaveLength(1)
    expect(claimsOf('resume', text)).toEqual(claimsOf('resume', honest))
    const { warnings } = readDocuments([{ kind: 'resume', text }], 'ko')
    expect(warnings.filter((warning) => warning.kind === 'instruction')).toHaveLength(warned)
  })

  test('the hidden instruction of a posting is warned of and claims nothing', () => {
    const text = pageText(file('adversarial/prompt/posting_injection_ko.html'))
    expect(quotes('posting', text)).toEqual(['API 개발'])
  })
})
