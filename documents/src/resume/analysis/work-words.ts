import { contentWords } from '@maju/text/content-words'

/** Words that every posting has; they say nothing of the work. */
const EVERYWHERE = new Set(
  '경험 이상 이하 능력 역량 보유 우대 우대사항 자격 요건 분 자 이해 이해도 업무 관련 관련된 가능 가능자 필수 필요 능숙 익숙 활용 기반 다양한 원활한 적극적 적극적인 담당 수행 진행 지원 참여 사용 경력 신입 무관 학력 전공 전공자 직무 회사 팀 동료 함께 해당 기타 등등 년 개월 깊이 있으신 있으면 좋 모집 채용 근무 주요 대한 통한 위한 의사소통 커뮤니케이션 문화 해결 개선 experience experienced ability strong proficiency proficient knowledge year skill skills excellent good great familiar familiarity understanding work working team teams role responsible responsibility requirement required preferred plus bonus candidate join help new best including include using use used across within least minimum degree related relevant equivalent environment ideal looking seek seeking must need needs nice company business solid deep hands-on you we will explain'.split(
    ' ',
  ),
)

/** Names of the same thing; the first of a line stands for all. */
const SAME: readonly (readonly string[])[] = [
  ['kubernetes', 'k8s', '쿠버네티스'],
  ['java', '자바'],
  ['python', '파이썬'],
  ['kotlin', '코틀린'],
  ['javascript', 'js', '자바스크립트'],
  ['typescript', 'ts', '타입스크립트'],
  ['excel', '엑셀'],
  ['kafka', '카프카'],
  ['redis', '레디스'],
  ['docker', '도커'],
  ['react', '리액트'],
  ['spring', '스프링'],
  ['cloud', '클라우드', 'aws', 'gcp', 'azure'],
  ['rdbms', 'db', '데이터베이스', 'mysql', 'postgresql', 'postgres', 'oracle', 'mariadb', 'database', 'databases'],
  ['visualization', 'visualisation', '시각화', 'tableau', '태블로'],
  ['backend', '백엔드', '서버', 'server'],
  ['frontend', '프론트엔드', '프런트엔드'],
  ['marketing', '마케팅'],
  ['design', '설계', '디자인'],
  ['data', '데이터'],
  ['analysis', '분석', 'analytics', 'analyst'],
]
const GROUP = new Map(SAME.flatMap((words, at) => words.map((word): [string, number] => [word, at])))

export type JobWord = { word: string; base: string }

/** The words of a line that say what the work needs. */
export function jobWords(line: string): JobWord[] {
  const words = contentWords(line).filter(({ text, base }) => isTelling(text, base))
  return [
    ...new Map(words.map(({ text, base }) => [base, { word: /[가-힣]/u.test(text) ? base : text, base }])).values(),
  ]
}

const isTelling = (text: string, base: string): boolean =>
  !/^\d/u.test(text) && base.length > 1 && !EVERYWHERE.has(base) && !EVERYWHERE.has(text.toLowerCase())

const groupOf = ({ word, base }: JobWord): number | undefined => GROUP.get(word.toLowerCase()) ?? GROUP.get(base)

export type WordIndex = {
  /** Which of the lines speak of the same thing as a word, in order. */
  speakingOf: (word: JobWord) => number[]
}

/** Lines by their words and by what the words stand for, so that nobody compares each with each. */
export function wordIndex(lines: readonly (readonly JobWord[])[]): WordIndex {
  const byBase = new Map<string, number[]>()
  const byGroup = new Map<number, number[]>()
  for (const [at, words] of lines.entries()) {
    for (const word of words) {
      byBase.set(word.base, [...(byBase.get(word.base) ?? []), at])
      const group = groupOf(word)
      if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), at])
    }
  }
  return {
    speakingOf: (word) => {
      const group = groupOf(word)
      const alike = [...byBase.keys()]
        .filter((base) => holds(base, word.base))
        .flatMap((base) => byBase.get(base) ?? [])
      const same = group === undefined ? [] : (byGroup.get(group) ?? [])
      return [...new Set([...alike, ...same])].toSorted((one, other) => one - other)
    },
  }
}

const LONGEST_ADDED = 3
/** `시스템` stands in `시스템들`; words of one syllable stand in everything. */
const holds = (base: string, part: string): boolean =>
  base === part || (/^[가-힣]{2,}$/u.test(part) && base.length <= part.length + LONGEST_ADDED && base.includes(part))
