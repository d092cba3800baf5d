import type { Language } from '@maju/contracts/basics'

/** Everything that the rules say, in both languages. Blanks in square brackets are for the person to fill in. */
type Texts = {
  endBeforeStart: string
  inFuture: string
  overlap: (months: number) => string
  gap: (months: number) => string
  datesDiffer: string
  roleDiffers: string
  numberDiffers: string
  measuredResult: string
  matchesPosting: string
  growingRole: string
  certified: string
  noResult: string
  noNumber: string
  vague: string
  notShown: string
  notOwnPart: string
  blankNumber: string
  blankResult: string
  blankDeed: string
  blankOwnPart: string
  whyNumber: string
  whyResult: string
  whyDeed: string
  whyOwnPart: string
  whyShorter: string
  whyStyle: string
  overLimit: (amount: number, over: number) => string
  underLimit: (amount: number, share: number) => string
  mixedEndings: string
  repeatedOpener: (word: string, times: number) => string
  cliche: string
  longSentence: string
  wrongCompany: (name: string) => string
}

const ko: Texts = {
  endBeforeStart: '끝난 날이 시작한 날보다 앞섭니다.',
  inFuture: '아직 오지 않은 날짜입니다.',
  overlap: (months) => `두 경력의 기간이 ${months}개월 겹칩니다. 겸직이었다면 그렇게 적어 두세요.`,
  gap: (months) => `두 경력 사이에 ${months}개월이 비어 있습니다. 무엇을 했는지 물을 수 있습니다.`,
  datesDiffer: '이력서와 자기소개서의 기간이 다릅니다.',
  roleDiffers: '이력서와 자기소개서의 직급이 다릅니다.',
  numberDiffers: '같은 일을 말하는데 숫자가 다릅니다.',
  measuredResult: '결과를 숫자로 보여 줍니다.',
  matchesPosting: '공고가 요구하는 것을 한 일로 보여 줍니다.',
  growingRole: '맡은 자리가 커져 왔습니다.',
  certified: '공고와 이어지는 자격이 있습니다.',
  noResult: '한 일은 있지만 그래서 무엇이 달라졌는지가 없습니다.',
  noNumber: '달라졌다고 하지만 얼마나 달라졌는지 숫자가 없습니다.',
  vague: '‘담당’, ‘참여’ 같은 말만으로는 직접 한 일이 보이지 않습니다.',
  notShown: '공고가 요구하지만 서류에는 보이지 않습니다.',
  notOwnPart: '팀이 한 일만 있고 본인이 맡은 부분이 없습니다.',
  blankNumber: '[얼마에서 얼마로, 어느 기간에]',
  blankResult: '[그 결과 무엇이 얼마나 달라졌는지]',
  blankDeed: '[직접 만들거나 바꾼 것]',
  blankOwnPart: '[그중 본인이 맡은 부분]',
  whyNumber: '숫자는 본인만 압니다. 빈칸을 채우면 면접관이 크기를 가늠할 수 있습니다.',
  whyResult: '결과가 있어야 한 일의 값을 알 수 있습니다.',
  whyDeed: '무엇을 직접 했는지가 경험의 증거입니다.',
  whyOwnPart: '면접관은 팀이 아니라 본인을 봅니다.',
  whyShorter: '한 문장에 한 가지만 담으면 읽기 쉽습니다.',
  whyStyle: '한 글 안에서는 말끝을 맞춥니다.',
  overLimit: (amount, over) => `${amount}까지인데 ${over}만큼 넘습니다.`,
  underLimit: (amount, share) => `${amount}까지 쓸 수 있는데 ${share}%만 썼습니다.`,
  mixedEndings: '‘-습니다’와 ‘-다’, ‘-요’가 섞여 있습니다.',
  repeatedOpener: (word, times) => `‘${word}’로 시작하는 문장이 ${times}번 나옵니다.`,
  cliche: '누구나 쓰는 표현입니다. 겪은 일 하나로 바꾸어 보세요.',
  longSentence: '문장이 깁니다. 둘로 나누어 보세요.',
  wrongCompany: (name) => `다른 회사 이름(${name})이 남아 있는지 확인하세요.`,
}

const en: Texts = {
  endBeforeStart: 'It ends before it begins.',
  inFuture: 'This date is still to come.',
  overlap: (months) => `Two jobs overlap by ${months} month${months === 1 ? '' : 's'}. If you held both, say so.`,
  gap: (months) => `There are ${months} months between two jobs. You may be asked what you did.`,
  datesDiffer: 'The résumé and the cover letter give different dates.',
  roleDiffers: 'The résumé and the cover letter give different titles.',
  numberDiffers: 'Both tell of the same work, with different numbers.',
  measuredResult: 'Shows a result in numbers.',
  matchesPosting: 'Shows, by something done, what the posting asks for.',
  growingRole: 'The role has grown over time.',
  certified: 'Holds a certificate that belongs to the posting.',
  noResult: 'Says what was done, not what came of it.',
  noNumber: 'Says that something changed, not by how much.',
  vague: 'Words such as “responsible for” or “helped” do not show what you did yourself.',
  notShown: 'The posting asks for it, and your documents do not show it.',
  notOwnPart: 'Tells what the team did, not which part was yours.',
  blankNumber: '[from what to what, over which time]',
  blankResult: '[what changed because of it, and by how much]',
  blankDeed: '[what you built or changed yourself]',
  blankOwnPart: '[the part of it that was yours]',
  whyNumber: 'Only you know the number. With it an interviewer can tell how large this was.',
  whyResult: 'Without a result nobody can tell what the work was worth.',
  whyDeed: 'What you did yourself is the evidence of experience.',
  whyOwnPart: 'An interviewer hires you, not your team.',
  whyShorter: 'One thing a sentence is easier to read.',
  whyStyle: 'Keep one style of endings throughout.',
  overLimit: (amount, over) => `The limit is ${amount}; this is ${over} over it.`,
  underLimit: (amount, share) => `The limit is ${amount}; only ${share}% of it is used.`,
  mixedEndings: 'Formal and plain endings are mixed.',
  repeatedOpener: (word, times) => `${times} sentences begin with “${word}”.`,
  cliche: 'Everybody writes this. Put one thing that happened in its place.',
  longSentence: 'This sentence is long. Make two of it.',
  wrongCompany: (name) => `Check whether the name of another company (${name}) was left here.`,
}

export const texts: Record<Language, Texts> = { ko, en }
