import { foldCase } from './fold-case.ts'

/** How people limit or take back what they said, by what is taken away. Korean and English; sources of regular expressions. */
const TAKE_BACK: Readonly<Record<string, readonly string[]>> = {
  'it holds only sometimes': [
    '(?:항상|매번|늘|언제나) (?:그런|그렇|그랬)[가-힣]* ?(?:것|건|게|지)',
    '(?:상황|경우|때)에 따라',
    '그때그때',
    '(?:바쁘면|급하면|시간이 없으면)',
    String.raw`\b(?:not|n't|hardly|rarely)\s(?:always|every|consistent(?:ly)?|typically|usually|necessarily)\b`,
    String.raw`\b(?:it|that|this)?\s?(?:depends|depended|varies|varied|slips|slipped|lags?)\b`,
    String.raw`\b(?:inconsistent(?:ly)?|situational|case[-\s]by[-\s]case|best[-\s]case|ad\shoc|uneven|week\sto\sweek|breaks?\sdown)\b`,
    String.raw`\b(?:different\s(?:each|every)\stime|most\sof\sthe\stime|when\s(?:there's|there\sis|i\shave)\s(?:more\s|enough\s)?time)\b`,
    String.raw`\bi(?:'ll)?\s(?:usually|often|generally|mostly)\b`,
    String.raw`^(?:usually|generally|mostly|mainly)\b`,
  ],
  'it was less formal than it sounded': [
    '(?:간단한|개인적인) (?:메모|수준)',
    '정식(?:으로)?[^.!?\\n]{0,12}(?:않|아니)',
    String.raw`\b(?:light-?(?:weight|er[-\s]touch)|informal(?:ly)?|conversational|guideline|rough\sidea)\b`,
    String.raw`\bmore\s(?:of\s)?(?:an?|the|in|like|often|situational|pragmatic|fluid)\b`,
    String.raw`\brather\sthan\s(?:an?\s)?(?:specific|formal|something)\b`,
  ],
  'it was not theirs': [
    '제가 (?:직접 )?(?:한|만든|정한|결정한|주도한) (?:것|건|게)[은는이]? ?아니',
    '이미 (?:있던|있었|정해|만들어)',
    '(?:팀장님|상사|선배|회사)[이가께]?[^.!?\\n]{0,12}(?:정해|정하|결정|만들어|하셨)',
    String.raw`\b(?:existing|pre-?existing|already|standard)\s[^.!?\n]{0,30}\b(?:playbook|framework|checklist|templates?|criteria|materials?|structure|set|there|defined|part)\b`,
    String.raw`\b(?:set|defined|owned|handed|given|provided|driven)\s(?:me\s|to\sme\s)?(?:by|from)\b`,
    String.raw`\b(?:came|comes|come)\s(?:mostly\s|mainly\s)?from\b`,
    String.raw`\bfrom\sscratch\b|\bhanded\sme\b`,
    String.raw`\b(?:wasn't|weren't|isn't|not)\s(?:\w+\s){0,3}(?:something\si|mine|my\sidea|inventing|invented)\b`,
    String.raw`\b(?:my|our)\s(?:boss|manager|supervisor|lead)\b|\bleadership\b`,
  ],
  'it was not really done, or is not remembered': [
    '실제로(?:는)? (?:해 본|해본|하지|적용)',
    '기억(?:이|은)? (?:정확|분명|확실)[^.!?\\n]{0,8}않',
    String.raw`\b(?:haven't|hadn't|never|didn't|don't|not)\s(?:actually|really|truly)\b`,
    String.raw`\b(?:don't|can't)\s(?:exactly\s)?(?:remember|recall)\b|\bin\stheory\b`,
  ],
  'it was one case': [
    '(?:예외적|그 경우에만|그때만|한 번뿐|그 한 번|특수한 경우)',
    String.raw`\bthat\s(?:was|is)\s(?:for|about|an?\s(?:one[-\s]off|exception|standard|over)|the\s(?:standard|exception))\b`,
    String.raw`\b(?:one|single)\s(?:client|customer|case|project|time|person)\b|\bone[-\s]offs?\b`,
    String.raw`\b(?:isn't|wasn't)\sa\s(?:pattern|deliberate|formal|full|consequence)\b`,
    String.raw`\bin\sother\s(?:contexts|cases|situations)\b|\bfor\sthose\scases\b|\bunusual(?:ly)?\b`,
    String.raw`\b(?:mainly|mostly|largely)?\s?(?:due\sto|because\sof)\sconstraints\b`,
  ],
  'it was meant otherwise': [
    '(?:제 말은|그런 뜻|그런 의미|오해|과장|말이 지나|단순화|단순하게 말|설명이 부족|잘못 말씀|말씀을 잘못)',
    String.raw`\b(?:what\s)?i\smeant\b|\bmeant\sto\s(?:say|describe)\b|\bmis(?:spoke|read|understood|heard)\b`,
    String.raw`\b(?:worded|phrased|put)\sit\s(?:poorly|badly|wrong)\b|\btoo\s(?:blunt|narrow|strong)\b|\boverly\s(?:narrow|simple)\b`,
    String.raw`\bover-?(?:statement|stated|simplif\w+)\b|\b(?:simplified|exaggerat\w+)\b`,
    String.raw`\bnot\s(?:saying|claiming)\b|\bnot\sat\sall\b|\bi\swas\s(?:just\s|only\s)?(?:describing|giving|referring|trying\sto\sbe)\b`,
    String.raw`\bdidn't\s(?:\w+\s){0,3}(?:spell|describe|mention|recogni[sz]e|connect|explain)\b`,
    String.raw`\bnot\sbecause\b|\bbut\si'd\sstill\b`,
  ],
}

/** These say that an earlier answer was misread: the new one explains, it does not testify. The others tell how it really was. */
const EXPLAINS: readonly string[] = ['it was one case', 'it was meant otherwise']

const pattern = (explains: boolean) =>
  new RegExp(
    Object.entries(TAKE_BACK)
      .flatMap(([why, ways]) => (EXPLAINS.includes(why) === explains ? ways : []))
      .join('|'),
    'iu',
  )
const EXPLANATION = pattern(true)
const LIMIT = pattern(false)

/**
 * How an answer changes what was said before. `explains`: it was one case or meant otherwise; `limits`: it holds only sometimes, was less formal,
 * was not theirs or not really done; null: not at all.
 */
export function takesBack(answer: string): 'explains' | 'limits' | null {
  const text = foldCase(answer)
  if (EXPLANATION.test(text)) return 'explains'
  return LIMIT.test(text) ? 'limits' : null
}
