import { readFileSync } from 'node:fs'
import type { Posting } from '@maju/contracts/posting'
import { missingData, saySkipped, sharedFile } from '@maju/text/shared-data.fixture'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { postingOf, postingOfText, values } from './posting.fixture.ts'

const files = ['company/job_ko/gen_posting_ko', 'company/job_en/gen_posting_en']
const missing = missingData(
  ...files.flatMap((file) => [`${file}.html`, `${file}.json`]),
  'adversarial/prompt/posting_injection_ko.html',
)
const truth = z.object({
  company: z.string(),
  title: z.string(),
  duties: z.array(z.string()),
  must: z.array(z.string()),
  plus: z.array(z.string()),
  process: z.array(z.string()),
})

const fieldsOf = ({ company, title, duties, requirements, preferences, steps }: Posting) => [
  company?.value,
  title?.value,
  values(duties),
  values(requirements),
  values(preferences),
  values(steps),
]

describe.skipIf(saySkipped('postings of the test inputs', missing))('postings of the test inputs', () => {
  test('are read field by field as their truth says', () => {
    let right = 0
    let all = 0
    for (const file of files) {
      const { posting } = postingOf(readFileSync(sharedFile(`${file}.html`), 'utf8'))
      const expected = Object.values(truth.parse(JSON.parse(readFileSync(sharedFile(`${file}.json`), 'utf8'))))
      const read = fieldsOf(posting)
      all += expected.length
      right += expected.filter((value, at) => JSON.stringify(value) === JSON.stringify(read[at])).length
    }
    process.stdout.write(`Postings (html): ${right} of ${all} fields as the truth says.\n`)
    expect(right).toBe(all)
  })

  test.each([
    ['data_analyst', 'Data Analyst', 4],
    ['product_manager', 'Product Manager', 5],
    ['software_engineer', 'Software Engineer', 4],
  ])('of plain text, %s, name the job and its requirements', (file, title, requirements) => {
    const { posting } = postingOfText(readFileSync(sharedFile(`company/job_en/gdg_jd_${file}.txt`), 'utf8'))
    expect([posting.title?.value, posting.requirements.length]).toEqual([title, requirements])
  })

  test('with text that nobody sees are read without it', () => {
    const { posting, text, hidden } = postingOf(
      readFileSync(sharedFile('adversarial/prompt/posting_injection_ko.html'), 'utf8'),
    )
    expect(values(posting.duties)).toEqual(['API 개발'])
    expect(text).toBe('백엔드 엔지니어\n주요업무: API 개발')
    expect(hidden).toHaveLength(1)
  })
})
