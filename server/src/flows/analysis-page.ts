import type { Language, MadeBy } from '@maju/contracts/basics'
import type { Citation } from '@maju/contracts/plan'
import type { DocumentAnalysis, Standing } from '@maju/contracts/resume-analysis'

type Words = {
  title: string
  by: (madeBy: MadeBy) => string
  parts: Record<
    | 'keywords'
    | 'requirements'
    | 'strengths'
    | 'weaknesses'
    | 'questions'
    | 'improvements'
    | 'ncs'
    | 'inconsistencies'
    | 'warnings'
    | 'writing',
    string
  >
  standing: Record<Standing, string>
  guide: string
  before: string
  after: string
  length: (item: DocumentAnalysis['writing'][number]) => string
  whole: string
  warning: Record<DocumentAnalysis['warnings'][number]['kind'], string>
}

const WORDS: Record<Language, Words> = {
  ko: {
    title: '서류 분석',
    by: (madeBy) => `만든 것: ${madeBy.model ?? '내장 규칙'} (${madeBy.version})`,
    parts: {
      keywords: '공고의 핵심 낱말',
      requirements: '공고와의 대조',
      strengths: '강점',
      weaknesses: '약점',
      questions: '나올 만한 질문과 답변 길잡이',
      improvements: '고쳐 쓰기',
      ncs: '직업기초능력(NCS)',
      inconsistencies: '서로 맞지 않는 곳',
      warnings: '주의할 곳',
      writing: '자기소개서 항목',
    },
    standing: { have: '있음', weak: '약함', missing: '없음' },
    guide: '길잡이',
    before: '지금',
    after: '고친 뒤',
    length: (item) => `${item.characters}자 (공백 제외 ${item.charactersWithoutSpaces}자, ${item.bytes}바이트)`,
    whole: '전체',
    warning: {
      'hidden-characters': '보이지 않는 글자',
      instruction: '프로그램에게 하는 말',
      'blind-hiring': '블라인드 채용에서 빼는 사실',
      'personal-number': '개인 번호',
    },
  },
  en: {
    title: 'Analysis of the documents',
    by: (madeBy) => `Made by: ${madeBy.model ?? 'built-in rules'} (${madeBy.version})`,
    parts: {
      keywords: 'Words of the posting',
      requirements: 'Against the posting',
      strengths: 'Strengths',
      weaknesses: 'Weaknesses',
      questions: 'Questions to expect, and what to say',
      improvements: 'Better words',
      ncs: 'Basic abilities (NCS)',
      inconsistencies: 'What does not fit together',
      warnings: 'To look at again',
      writing: 'Items of the cover letter',
    },
    standing: { have: 'shown', weak: 'weak', missing: 'missing' },
    guide: 'Guide',
    before: 'Now',
    after: 'Better',
    length: (item) =>
      `${item.characters} characters (${item.charactersWithoutSpaces} without spaces, ${item.bytes} bytes)`,
    whole: 'All of it',
    warning: {
      'hidden-characters': 'characters that nobody sees',
      instruction: 'speaks to a program',
      'blind-hiring': 'left out of blind hiring',
      'personal-number': 'a personal number',
    },
  },
}

/** The analysis as a page of Markdown. What the documents say is quoted so that none of it becomes markup. */
export function analysisPage(analysis: DocumentAnalysis): string {
  const words = WORDS[analysis.language]
  const part = (name: keyof Words['parts'], lines: readonly string[]): string =>
    lines.length === 0 ? '' : `\n## ${words.parts[name]}\n\n${lines.join('\n')}\n`
  return [
    `# ${words.title}\n\n${words.by(analysis.madeBy)}\n`,
    part(
      'keywords',
      analysis.keywords.map(({ word, standing }) => `- **${plain(word)}**: ${words.standing[standing]}`),
    ),
    part(
      'requirements',
      analysis.requirements.map(
        ({ posting, standing, own }) => `- ${plain(posting.quote)}: ${words.standing[standing]}${quoted(own)}`,
      ),
    ),
    part('strengths', analysis.strengths.map(said)),
    part('weaknesses', analysis.weaknesses.map(said)),
    part('questions', questionsOf(analysis, words)),
    part(
      'improvements',
      analysis.improvements.map(
        ({ before, after, why }) =>
          `- ${words.before}: ${plain(before.quote)}\n  - ${words.after}: ${plain(after)}\n  - ${plain(why)}`,
      ),
    ),
    part(
      'ncs',
      analysis.ncs.map(({ ability, subAbility, sources }) => `- ${ability} · ${subAbility}${quoted(sources)}`),
    ),
    part('inconsistencies', analysis.inconsistencies.map(said)),
    part(
      'warnings',
      analysis.warnings.map(({ kind, quote }) => `- ${words.warning[kind]}: ${plain(quote)}`),
    ),
    part('writing', writingOf(analysis, words)),
  ].join('')
}

const questionsOf = ({ questions }: DocumentAnalysis, words: Words): string[] =>
  questions.map(({ text, why, sources, guide, madeBy }, at) => {
    const hints = guide.map(({ text: hint, own }) => `   - ${plain(hint)}${quoted(own, '     ')}`)
    return [
      `${at + 1}. ${plain(text)}${quoted(sources, '   ')}`,
      `   ${plain(why)} (${words.by(madeBy)})`,
      `   ${words.guide}:`,
      ...hints,
    ].join('\n')
  })

const writingOf = ({ writing }: DocumentAnalysis, words: Words): string[] =>
  writing.map((item) => {
    const findings = item.findings.map(({ text, sources }) => `  - ${plain(text)}${quoted(sources, '    ')}`)
    return [`- ${plain(item.title?.quote ?? words.whole)}: ${words.length(item)}`, ...findings].join('\n')
  })

/** A statement with what it rests on. */
const said = ({ text, sources }: { text: string; sources: readonly Citation[] }): string =>
  `- ${plain(text)}${quoted(sources)}`

const quoted = (sources: readonly Citation[], indent = '  '): string =>
  sources.map(({ quote }) => `\n${indent}> ${plain(quote)}`).join('')

/** One line without a sign that Markdown or HTML would take for its own. */
const plain = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_{}[\]<>#|!~]/gu, (sign) => `\\${sign}`)
