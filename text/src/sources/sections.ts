import type { DocumentKind } from '@maju/contracts/target'
import { visible } from '../hidden.ts'

/** What a section of a résumé, cover letter or posting is about; decides which claims its lines become. */
export type SectionTopic =
  | 'experience'
  | 'projects'
  | 'education'
  | 'certificates'
  | 'skills'
  | 'awards'
  | 'summary'
  | 'essay'
  | 'duties'
  | 'requirements'
  | 'preferences'
  | 'values'
  | 'risks'
  | 'about'
  | 'benefits'
  | 'process'
  | 'contact'

type Titles = readonly (readonly [SectionTopic, RegExp])[]

/** Titles as they stand after `normalised`: lower case, letters and digits only. */
const OWN_TITLES: Titles = [
  [
    'contact',
    /^(연락처|인적사항|개인정보|기본정보|신상정보|병역(사항)?|(장애|보훈)(사항)?|(희망|관심)직무|주소|취미(특기)?|추천인|personal(information|details|info)|contact(s|me|info|information|details)?|references?|hobbies|interests|jobsofinterest|military(service)?|disability|veteran(status)?)$/u,
  ],
  [
    'experience',
    /^(주요|상세|관련|직무|실무|전체)?(경력|이력)(사항|내용|상세|기술|기술서|요약|소개)?$|^(업무|실무|직무|근무|인턴|대외|사회|봉사|현장실습)(경험|활동|이력|경력|내용)$|^인턴십?(경험)?$|^(담당|주요|수행)(업무|성과|역할)(내용)?$|^(대외활동|봉사활동)$|^(work|professional|relevant|employment|career|industry|volunteer|leadership|internship|teaching|research)*(experiences?|history|internships?|employment|volunteering)$/u,
  ],
  [
    'projects',
    /^(주요|개인|팀|사이드|수행|토이|졸업|경력)*(프로젝트|포트폴리오)(경험|이력|사항|내용)?$|^(personal|side|selected|key|academic|team|notable)*(projects?|portfolio)(experience)?$/u,
  ],
  [
    'education',
    /^(최종)?학력(사항)?(및교육)?$|^교육(사항|이력|이수|과정|및훈련)?$|^(education(al)?(background|history)?((and)?(training|certifications?|qualifications?))?|academicbackground|academics|training|coursework)$/u,
  ],
  [
    'certificates',
    /^(보유)?(자격|자격증|면허|어학|외국어)(사항|증|성적|능력|시험|취득)?(및?(면허|어학|자격증|수상))?$|^(licen[cs]es?|certifi(cates?|cations?)|languages?)(and(licen[cs]es?|certifi(cates?|cations?)))?$/u,
  ],
  [
    'awards',
    /^(수상|상훈|포상|입상)(경력|내역|이력|실적|사항)?$|^(논문|특허)(실적|및특허)?$|^(honou?rs?|awards?|achievements?|accomplishments|publications?|patents?)(and(honou?rs?|awards?|achievements?))?$/u,
  ],
  [
    'skills',
    /^(보유|핵심|주요|사용|활용)?(기술|스킬|기술스택|기술역량|핵심역량|역량|언어및기술)(스택)?$|^(컴퓨터|os|oa)?활용능력$|^(technical|core|key|soft|hard|professional)?(skills?|skillset|competenc(y|ies)|expertise)((and)?(tools|technologies|tech))?$|^(tech(nical)?stack|technolog(y|ies)|tools)$/u,
  ],
  [
    'summary',
    /^(간단|한줄|본인|나의)?(소개|자기소개|소개글|요약|프로필)$|^경력요약$|^(about(me)?|(professional|career|executive)?(summary|profile|objective)|introduction|overview)$/u,
  ],
  [
    'essay',
    /^자기소개서$|^(지원|입사)?동기(및(입사후)?포부)?$|^성장(과정|배경)$|^(성격|본인)의?장단점.*$|^(입사후)?(포부|계획|목표)$|^직무(역량|적합성|수행계획|관련경험)$|^(coverletter|motivation|personalstatement|statementofpurpose|whyme)$/u,
  ],
]

const POSTING_TITLES: Titles = [
  [
    'benefits',
    /^(복지|복리|복리후생|혜택|처우|급여|연봉|보상|임금|근무조건|근로조건|근무환경|근무시간|근무지|근무형태|근무장소|근무지역|근무요일|고용형태|모집인원|계약기간)(및.{1,8})?(사항|제도|안내|조건)?$|^(사내)?(복지|혜택)(및.{1,6})?$|^(our)?(benefits?|perks|compensation|salary|pay|remuneration|locations?|hours|workinghours|schedule|employmenttype|jobtype)(and(benefits|perks|pay))?$|^(whatweoffer|weoffer|whatyou(ll)?get)$/u,
  ],
  [
    'process',
    /^(전형|채용|지원|접수|면접)(절차|방법|과정|일정|기간|안내|서류|방식|프로세스)(및.{1,8})?$|^(제출서류|접수처|마감일|유의사항|참고사항|기타|기타사항|문의처?|안내사항)$|^(the)?(hiring|interview|application|recruitment|selection)?(process|timeline|steps)$|^(howtoapply|application|applicationdeadline|equalopportunity.*|notes?)$/u,
  ],
  [
    'preferences',
    /^우대(사항|조건|요건|합니다|해요|역량|경험)?$|^.{0,16}(이면|라면|있다면|있으면|있으시면|있으신분)(더|더욱)?(좋|우대|환영).{0,6}$|^(nicetohaves?|goodtohaves?|(preferred|desired|desirable|additional)(qualifications?|skills?|requirements?|experience)?|bonus(points?)?|plus(es)?|(its)?aplus)$/u,
  ],
  [
    'requirements',
    /^(지원|응시|필수|기본|공통)?(자격|요건|조건)(요건|사항|조건)?$|^(필수|요구)(요건|사항|역량|조건|경험|기술)$|^(이런|저희와|함께할|아래).{0,14}분(을|과|이|들을|께|이면|이라면)?.{0,14}$|^.{0,16}분을(찾|기다|모십|원합).{0,6}$|^(경력|학력|전공|자격증)(사항)?$|^(basic|minimum|required|key|essential|job)?(requirements?|qualifications?|musthaves?)$|^(what|who)were?(are)?lookingfor$|^(whatyou(ll)?bring|whoyouare|aboutyou|youhave|youshouldhave|skillsandexperience|yourprofile|(required)?(skills|experience))$/u,
  ],
  [
    'duties',
    /^(주요|담당|수행|직무|세부|모집|담당할|맡을)?(업무|직무|역할|임무)(내용|소개|설명|상세|분야|및역할|안내|와책임)?$|^(하는일|하게될일|맡게될(업무|일).{0,6}|수행직무|직무기술)$|^(합류|입사)하(면|시면|게되면).{0,20}$|^이런(일|업무)(을|를)?.{0,12}$|^(key|main|core|your)?(responsibilities|duties|tasks)(and(duties|responsibilities))?$|^(rolesandresponsibilities|(about)?(the|your)?(role|job|position)|jobdescription|jobsummary|whatyou(ll|will)?(do|bedoing|own|workon)|yourimpact|daytoday)$/u,
  ],
  [
    'values',
    /^(인재상|핵심가치|(우리의?|조직|기업|팀)?(문화|가치|일하는방식)|(기업)?(비전|미션)(과비전)?|원하는인재)$|^(our)?(core)?(values|culture|mission|vision|principles)(and(values|culture))?$|^howwework$/u,
  ],
  ['risks', /^(사업의?)?(위험|리스크)(요인|요소)?$|^(risk(factor)?s?)$/u],
  ['contact', /^(연락처|담당자|문의전화|contact(us|information)?)$/u],
  [
    'about',
    /^(회사|기업|팀|조직|서비스|포지션|부서|기관|사업|제품)(소개|설명|안내|개요)?$|^(우리|저희)(팀|회사|서비스|조직)?(은|는|을|를|소개)?.{0,10}$|^(about(us|thecompany|theteam|ourcompany)?|whoweare|company(overview|description|profile)?|(meet)?(our|the)team)$/u,
  ],
]

export type Heading = {
  title: string
  /** Null: a title of its own, nothing we know. */
  topic: SectionTopic | null
  /** Where in the line the section's first content starts, or null when the line holds the title only. */
  rest: number | null
}

const LONGEST_TITLE = 40

/** Numbering, brackets and signs that stand around titles. */
const DECORATION =
  /^[\s\p{P}\p{S}\p{Emoji_Presentation}\ufe0f]*(?:(?:\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}|[가-하])[.)]\s+)?[\s\p{P}\p{S}]*/u
const MARKED = /^(?:[[【〔《<「].{1,30}[\]】〕》>」]|#{1,6} .{1,38}|[■◆▶□◇●]\s?[^\d.]{1,20}|[^.:：]{1,30}[:：])$/u
/** What an application form asks; the answer follows. */
const FORM_QUESTION =
  /(기술|서술|작성|설명|소개)(하시오|하십시오|해 ?주십시오|해 ?주세요|하세요|바랍니다)[.)]*|\(?\s*\d{2,4}\s?자\s?(이내|내외|이하)?\s?\)?\s*[\])]?$/u

/** The title that a line is, or null. A line such as `Skills: SQL` holds title and content. */
export function headingOf(line: string, document: DocumentKind): Heading | null {
  const text = visible(line)
  if (document !== 'posting' && FORM_QUESTION.test(text))
    return { title: bare(text).slice(0, 80), topic: 'essay', rest: null }
  const colon = line.search(/[:：]|\s[-–—]\s/u)
  const label = colon > 0 ? line.slice(0, colon) : line
  const topic = label.length <= LONGEST_TITLE ? topicOf(label, document) : null
  if (topic) return { title: bare(visible(label)), topic, rest: restAfter(line, colon) }
  return MARKED.test(text) && text.length <= LONGEST_TITLE ? { title: bare(text), topic: null, rest: null } : null
}

function topicOf(label: string, document: DocumentKind): SectionTopic | null {
  const titles = document === 'posting' ? POSTING_TITLES : OWN_TITLES
  const text = normalised(label)
  return text ? (titles.find(([, pattern]) => pattern.test(text))?.[0] ?? null) : null
}

const normalised = (label: string): string =>
  bare(visible(label))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const bare = (title: string): string => title.replace(DECORATION, '').replace(/[\s\p{P}\p{S}\ufe0f]+$/u, '')

function restAfter(line: string, colon: number): number | null {
  if (colon <= 0) return null
  const from = colon + (line.slice(colon).match(/^\s?\S\s*/u)?.[0].length ?? 1)
  return /[\p{L}\p{N}]/u.test(line.slice(from)) ? from : null
}
