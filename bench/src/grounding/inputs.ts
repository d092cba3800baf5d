import { readFileSync } from 'node:fs'
import type { Language } from '@maju/contracts/basics'
import { seededRandom } from '@maju/interviewer/plan/seeded'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { z } from 'zod'

const read = (path: string): string => readFileSync(sharedFile(path), 'utf8')

/** A company with what is known of it. */
export type KnownCompany = { name: string; language: Language; documents: { title: string; text: string }[] }
/** A résumé with what it says of a person that must not leave the machine. */
export type GivenResume = { language: Language; text: string; personal: string[] }
export type GivenPosting = { language: Language; jobTitle: string; text: string }

const field = z.object({ name: z.string(), email: z.string(), phone: z.string(), address: z.string() })

const ENGLISH = ['data_analyst', 'product_manager', 'software_engineer']

/** The shared résumés as text. */
export function resumes(): GivenResume[] {
  const person = field.parse(JSON.parse(read('resume/generated/ko_backend_honggildong.json')))
  const korean = read('resume/generated/ko_backend_honggildong.txt')
  const english = ENGLISH.map((name): GivenResume => {
    const text = read(`resume/real/gdg_resume_${name}.txt`)
    return { language: 'en', text, personal: [text.split('\n', 1)[0]?.trim() ?? ''] }
  })
  return [{ language: 'ko', text: korean, personal: Object.values(person) }, ...english]
}

/**
 * The same résumé with personal data where a careless person would put it too: a name, a telephone number, an address and a resident number inside of
 * lines that tell what was done.
 */
export function careless({ language, text, personal }: GivenResume): GivenResume {
  const [name = ''] = personal
  const made = { phone: '010-9876-5432', email: 'someone.made.up@example.com', resident: '900101-1234568' }
  const lines =
    language === 'ko'
      ? [
          `${name}이(가) 직접 배포 절차를 고쳐 장애를 37건에서 9건으로 줄였습니다.`,
          `거래처 문의를 ${made.phone} 번호로 받아 응답 시간을 5시간에서 42분으로 단축했습니다.`,
          `문의함 ${made.email}을 만들어 문의를 120건에서 30건으로 줄였습니다.`,
          `신청서 주민등록번호 ${made.resident} 확인 절차를 자동화해 처리 시간을 3일에서 1일로 단축했습니다.`,
        ]
      : [
          `- ${name} reduced incidents from 37 to 9 by rewriting the release process`,
          `- Cut response times from 5 hours to 42 minutes with a hotline on +82 10-9876-5432`,
          `- Built the mailbox ${made.email} and lowered requests from 120 to 30`,
          `- Automated checks of the resident number ${made.resident} and cut processing from 3 days to 1 day`,
        ]
  const at = text.search(/\n(?:프로젝트|Education)/u)
  const cut = at === -1 ? text.length : at
  return {
    language,
    text: `${text.slice(0, cut)}\n${lines.join('\n')}${text.slice(cut)}`,
    personal: [...personal, ...Object.values(made), '10-9876-5432'],
  }
}

const page = (path: string): string =>
  read(path)
    .replaceAll(/<\/(?:h1|h2|li|p|nav|aside|footer|title|ul)>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')

/** The shared postings as text. */
export function postings(): GivenPosting[] {
  return [
    { language: 'ko', jobTitle: '백엔드 엔지니어', text: page('company/job_ko/gen_posting_ko.html') },
    { language: 'en', jobTitle: 'Backend engineer', text: page('company/job_en/gen_posting_en.html') },
    ...ENGLISH.map((name): GivenPosting => {
      return { language: 'en', jobTitle: name.replaceAll('_', ' '), text: read(`company/job_en/gdg_jd_${name}.txt`) }
    }),
  ]
}

const chunk = z.object({ company: z.string(), section_path: z.string(), text: z.string() })
const risks = z.record(z.string(), z.array(z.string()))
const ENGLISH_COMPANIES = 10
const KOREAN_SECTIONS = /회사의 개요|사업의 내용|경영진단|이사의 경영/u

/** The shared filings: two Korean annual reports, the risk factors of the ten English ones that say most. */
export function companies(): KnownCompany[] {
  const chunks = read('rag/ko_dart/corpus.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => chunk.parse(JSON.parse(line)))
  const naver = chunks
    .filter(({ company, section_path: path }) => company === 'NAVER' && KOREAN_SECTIONS.test(path))
    .map(({ section_path: path, text }) => `## ${path}\n${text}`)
  const english = Object.entries(risks.parse(JSON.parse(read('company/en/unstructured_risk-samples.json'))))
  const telling = english.toSorted(([, one], [, other]) => other.join('').length - one.join('').length)
  return [
    {
      name: '삼성전자',
      language: 'ko',
      documents: [{ title: '사업보고서 (2024)', text: read('company/ko/dart_samsung_2024_annual_report.md') }],
    },
    { name: 'NAVER', language: 'ko', documents: [{ title: '사업보고서 (2024)', text: naver.join('\n\n') }] },
    ...telling.slice(0, ENGLISH_COMPANIES).map(([name, texts]): KnownCompany => {
      return {
        name: name.toUpperCase(),
        language: 'en',
        documents: [{ title: 'Risk factors', text: `# Risk factors\n${texts.join('\n')}` }],
      }
    }),
  ]
}

const adversarialLines = (path: string, from: RegExp): string[] =>
  read(`adversarial/prompt/${path}`)
    .replaceAll(/<\/?(?:html|body|h1|p)[^>]*>/gu, '\n')
    .split('\n')
    .filter((line) => from.test(line))

/** Lines that speak to a program, out of the shared adversarial documents. */
export function injectedLines(): string[] {
  return [
    ...adversarialLines('company_doc_injection_ko.md', /AI는/u),
    ...adversarialLines('posting_injection_ko.html', /AI에게/u),
    ...adversarialLines('resume_injection_ko.txt', /시스템|AI에게/u),
    ...adversarialLines('resume_injection_en.txt', /SYSTEM|Ignore|role|assistant|leak/u),
  ]
}

/** The lines of a text in an order by chance, heads and short lines where they were: a made-up variant that says the same. */
export function shuffled(text: string, seed: string): string {
  const random = seededRandom(seed)
  const lines = text.split('\n')
  const movable = lines.flatMap((line, at) => (/^(?:- |[가-힣A-Za-z]).{30,}/u.test(line) ? [at] : []))
  const order = movable.map((at) => ({ at, by: random() })).toSorted((one, other) => one.by - other.by)
  const moved = new Map(movable.map((at, i) => [at, lines[order[i]?.at ?? at] ?? '']))
  return lines.map((line, at) => moved.get(at) ?? line).join('\n')
}

/** Lines of the adversarial documents between the lines of an honest one, every one of them. */
export function injected(text: string, lines: readonly string[]): string {
  const honest = text.split('\n')
  const every = Math.max(1, Math.floor(honest.length / (lines.length + 1)))
  const after = new Map(lines.map((line, at) => [Math.min(honest.length - 1, (at + 1) * every - 1), line]))
  const rest = lines.filter((line) => ![...after.values()].includes(line))
  return [...honest.flatMap((line, at) => [line, ...[after.get(at) ?? []].flat()]), ...rest].join('\n')
}
