/**
 * What a sentence about a company tells, by its words. A Korean sentence is judged by its end, where its verb stands; an English one by the whole.
 */
type Words = { ko: RegExp; en: RegExp }

const isKorean = (sentence: string): boolean => /[가-힣]/u.test(sentence)

const tells =
  ({ ko, en }: Words) =>
  (sentence: string): boolean =>
    (isKorean(sentence) ? ko : en).test(sentence)

/** As `tells`, in the last words of a Korean sentence only. */
const tellsAtEnd =
  ({ ko, en }: Words, characters: number) =>
  (sentence: string): boolean =>
    isKorean(sentence) ? ko.test(sentence.slice(-characters)) : en.test(sentence)

/** Accounts, laws, references and the form of a report: nothing that anybody would be asked about. */
export const isFormality = tells({
  ko: /참고하|참조|기재(?:하|합|되)|해당\s?사항|작성(?:되|하였|기준)|기업회계|회계\s?(?:정책|처리|추정|기준|연도)|재무제표|재무상태표|공정\s?가치|이사회|주주총회|정관|감사(?:인|위원|보고|의견)|법인세|충당(?:금|부채)|상각|손상차손|손상검사|리스(?:부채|료|계약|자산)|파생상품|현재\s?가치|유의적|보고기간|[당전]기[말순]|전기\s?대비|주식매수|배당|의결권|사외이사|공시|법\s?제\s?\d|제\s?\d+\s?조|특수관계|소송|신용\s?(?:평가|등급|위험)|유가증권|지분율|종속기업|연결대상|자본금|발행주식|위반|외화|통화선도|환위험|환율변동|헷지|위험회피|확정급여|현금흐름|유동성\s?위험|이자율|시장위험|정정보고|다음과\s?같|주주(?:환원|가치)|예측\s?정보|본\s?자료/u,
  en: /\brefer to\b|\bsee (?:note|item|part|“|")|incorporated (?:herein )?by reference|forward-looking|\bform 10-|securities (?:act|exchange|and exchange)|\bgaap\b|fair value|\bfiscal\b|amorti[sz]ation|goodwill|deferred tax|registrant|hereby|pursuant|consolidated financial|\bexhibit\b|annual report on|quarterly report|discussion (?:of|and)|common stock|shareholders?|stockholders?|dividend|indenture|litigation|in this 10-|(?:these|following) (?:risks|factors)|you should (?:carefully )?consider|risk factors?\b|risks? (?:and uncertainties )?(?:described|included|discussed|listed)|not (?:exhaustive|the only)|no assurance|this report|other sections|\bcompl(?:y|ying|ies) with/iu,
})

/** Something that may go wrong for it. */
export const tellsRisk = tellsAtEnd(
  {
    ko: /위험(?!물)|리스크|불확실|우려|악화|차질|침체|둔화|변동성|경쟁(?:이|은|도)?[^.]{0,8}(?:심화|치열)|규제[^.]{0,6}강화|(?:영향을|타격을)[^.]{0,6}(?:미칠|받을|줄|주고|받고)|(?:감소|하락|발생|훼손|중단|지연)[가-힣]{0,4}\s?(?:수\s?있|가능성)|부족/u,
    en: /\brisks?\b|uncertaint|\badvers(?:e|ely)\b|\b(?:could|may|might) (?:\w+ ){0,3}(?:harm|affect|impact|disrupt|reduce|decline|fail|lose|damage|suffer|limit|delay|be unable)|\bvolatil|\bshortages?\b|\bdisruptions?\b|\bfailure to\b|\bintense(?:ly)? compet|\bthreats?\b/iu,
  },
  50,
)

/** What it is going to do. */
export const tellsPlan = tellsAtEnd(
  {
    ko: /(?:계획|예정|방침)(?:이다|입니다|이며|임|으로)|겠습니다|나갈\s?것|(?:할|될)\s?(?:것|계획|예정)(?:이다|입니다)|고자\s?(?:합니다|한다|하며)|목표로\s?(?:하|합니|삼|잡)|목표(?:이다|입니다)|추진할/u,
    en: /\b(?:we|the company)\b[^.]{0,24}\b(?:plans?|planned|intends?|aims?|expects?|planning|preparing) to\b|\b(?:we|the company)\b[^.]{0,24}\bwill (?:launch|expand|invest|build|open|introduce|begin|start|develop|add)\b|\bour (?:plan|goal|aim|ambition|target) is\b|\bby 20[2-4]\d\b/iu,
  },
  32,
)

/** What it has begun or reached. */
export const tellsBegun = tellsAtEnd(
  {
    ko: /(?:출시|개발|설립|인수|개설|도입|착수|시작|구축|달성|수상|선정|획득|확대|진출|상용화|양산|체결|확보|기록|런칭|론칭|공개|완공|준공|증설|강화|투자|합병|개시|오픈|추진|다변화|전환|돌파|1위를\s?(?:유지|차지)|선보이?|넓혀|높여|늘려|지키)(?:을|를)?\s?(?:하였|했|되었|되었|됐|였|하고\s?있|되고\s?있|고\s?있|나가고\s?있|해\s?나가고|해\s?왔|한\s?바|하여\s?왔|[했였됐])/u,
    en: /\b(?:we|the company|it|has|have|was|were)(?: (?:have|has|been|just|\w+ly)){0,3} (?:launched|introduced|opened|acquired|achieved|began|begun|started|completed|expanded|entered|built|won|received|increased|doubled|grew|grown|invested|developed|established|signed|shipped|rolled out)\b/iu,
  },
  40,
)

/** What it holds dear. */
export const tellsStance = tells({
  ko: /핵심\s?가치|인재상|경영\s?(?:철학|이념|원칙|방침)|최우선|중요하게|중요시|소중|존중|정직|윤리|신뢰를|상생|사회적\s?책임|고객\s?(?:중심|만족|가치|최우선)|가치(?:로|를)\s?(?:삼|여기|두고)|원칙으로|도전\s?정신|지향합|지향하|추구합|추구하|믿습니다|믿음으로|(?:비전|미션)(?:을|은|과|으로|이)/u,
  en: /\b(?:we (?:value|believe|care)|our (?:core )?(?:values|mission|vision|culture|purpose|principles)|core values|committed to|commitment to|integrity|respect for|put(?:s|ting)? (?:our |the )?customers? first|trust|diversity|inclusi\w+|do(?:ing)? the right thing)\b/iu,
})

/** What it makes, sells or runs. What only explains a word is left out. */
export const tellsBusiness = (sentence: string): boolean => tellsOffer(sentence) && !DEFINES.test(sentence)

const DEFINES = /(?:말|뜻|의미)(?:합니다|한다)|것입니다[.]?$|\b(?:refers to|is defined as|means)\b/u

const tellsOffer = tells({
  ko: /사업(?:을|으로)[^.]{0,16}(?:영위|전개|운영|구성)|(?:생산|제조|판매|제공|공급|운영|서비스|설계|개발)\s?[ㆍ·]?\s?(?:판매|공급|제조|운영)?(?:하는|하고\s?있|합니다)|(?:기업|회사|플랫폼|전문점)입니다|주요\s?(?:제품|서비스|사업)은/u,
  en: /\b(?:we|the company|our (?:business|company|segments?|products?|services?))\b[^.]{0,60}\b(?:designs?|manufactur\w+|markets?|sells?|provides?|operates?|offers?|develops?|produces?|distributes?|(?:is|are) (?:a|an|the) [^.]{0,50}(?:company|provider|manufacturer|operator|retailer|producer|platform))\b/iu,
})

/** What it wants of the people who work there. */
export const tellsPeople = tells({
  ko: /인재(?:를|상|는|가|입니다|와|란|육성|에게|,|$)|(?:하는|있는|할|갖춘|지닌|아는|발휘하는)\s?(?:사람|인재|분)(?:을|이|입니다|을\s?말합니다|[.]?$)|임직원(?:에게|이|은|의)|조직\s?문화|인재상|동료(?:를|와|에게)/u,
  en: /\b(?:our (?:people|employees|culture|talent|team members)|people who|talented|candidates?|workforce|hire|hiring|colleagues|someone who|we look for|we are looking for)\b/iu,
})
