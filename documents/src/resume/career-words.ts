const POSITION_KO =
  /(?:엔지니어|개발자|프로그래머|매니저|디자이너|기획자|마케터|분석가|컨설턴트|아키텍트|연구원|연구사|연구위원|간호사|약사|교사|강사|조교|상담사|사회복지사|영양사|조리사|요리사|바리스타|기사|기자|작가|편집자|번역가|회계사|세무사|변호사|비서|사원|주임|대리|과장|차장|부장|이사|상무|전무|대표|임원|팀장|파트장|실장|본부장|센터장|점장|지점장|매장\s?관리자|관리자|담당자?|책임자|선임|책임|수석|인턴|아르바이트|계장|주무관|소장|반장|조장|리더|리드|엠디|승무원|설계사|기획|총괄)(?:\([^)]{1,12}\))?$|^(?:CEO|CTO|CFO|COO|PM|PO|PD|MD|QA|DBA|UX|HR)$/u

const POSITION_EN =
  /\b(?:engineer|developer|programmer|manager|analyst|designer|architect|scientist|researcher|consultant|director|lead|head of [a-z ]+|officer|specialist|coordinator|associate|assistant|administrator|representative|executive|supervisor|technician|intern(?:ship)?|trainee|nurse|teacher|instructor|tutor|lecturer|accountant|auditor|recruiter|writer|editor|marketer|planner|strategist|president|founder|cashier|barista|chef|cook|server|clerk|advisor|adviser|producer|owner|therapist|pharmacist|buyer|agent|librarian|counsell?or|fellow|operator|foreman|driver)\b/iu

/** Whether a few words name what somebody is at work: `백엔드 엔지니어`, `Senior Data Analyst`. */
export const isPosition = (words: string): boolean =>
  words.length <= 90 && (POSITION_KO.test(words) || (!/[가-힣]/u.test(words) && POSITION_EN.test(words)))

/** Whether they can name nothing but a part of a company. */
export const isSurelyDepartment = (words: string): boolean =>
  /^[가-힣A-Za-z0-9·& ]{1,30}(?:팀|본부|파트|사업부|부서|스쿼드)$/u.test(words) ||
  /\b(?:team|department|division|unit|squad)$/iu.test(words)

/** Whether they name a part of a company, or something that is called like one. */
export const isDepartment = (words: string): boolean =>
  isSurelyDepartment(words) || /^[가-힣A-Za-z0-9·& ]{1,30}(?:부|실|그룹|센터|지점|과|셀|랩|병동)$/u.test(words)

/** Words before a Korean title that belong to it: `백엔드 엔지니어`. */
const QUALIFIERS =
  /^(?:시니어|주니어|수석|선임|책임|전임|정|부|프론트엔드|프런트엔드|백엔드|풀스택|소프트웨어|서버|데이터|머신러닝|AI|ML|클라우드|보안|네트워크|시스템|모바일|안드로이드|iOS|웹|앱|게임|프로덕트|프로젝트|서비스|제품|매장|브랜드|콘텐츠|퍼포먼스|디지털|마케팅|영업|해외영업|기술영업|품질|품질관리|생산|생산관리|구매|물류|인사|총무|재무|회계|경영지원|전략|사업|고객|UX|UI|UX\/UI|그래픽|영상|기계|전기|전자|회로|설비|공정|안전|환경|연구|교육|임상|사업관리|경영|고객지원|고객상담)$/u

/** Where in Korean words without signs between them the title begins, or null: `가온페이 결제팀 백엔드 엔지니어`. */
export function titleStart(words: readonly string[]): number | null {
  const last = words.at(-1)
  if (last === undefined || !isPosition(last)) return null
  let at = words.length - 1
  while (at > 0 && belongsToTitle(words[at - 1] ?? '')) at -= 1
  return at
}

const belongsToTitle = (word: string): boolean => QUALIFIERS.test(word) || isPosition(word)

/** How somebody is employed says neither where nor as what. */
export const isTerms = (words: string): boolean =>
  /^(?:신입|경력|경력직|entry level|experienced|정규직|계약직|비정규직|파견직|프리랜서|무기계약직|재직\s?중|퇴사|full[- ]time|part[- ]time|contract|freelance|permanent|remote|hybrid|총?\s?\d{1,2}\s?년(?:\s?\d{1,2}\s?개월)?|\d{1,2}\s?개월|\d+ (?:yrs?|years?|mos?|months?)(?: \d+ (?:mos?|months?))?)$/iu.test(
    words,
  )

const COUNTRY =
  'USA|U\\.S\\.A?\\.?|United States|UK|United Kingdom|England|Scotland|Wales|Ireland|Canada|Australia|New Zealand|Germany|France|Spain|Portugal|Italy|Netherlands|Belgium|Sweden|Norway|Denmark|Finland|Switzerland|Austria|Poland|Japan|South Korea|Republic of Korea|S\\.? ?Korea|Korea|China|Hong Kong|Taiwan|Singapore|India|Vietnam|Thailand|Indonesia|Malaysia|Philippines|Brazil|Mexico|Argentina|South Africa|Israel|Turkey'
const STATE =
  'California|Texas|Florida|New York|Washington|Oregon|Illinois|Massachusetts|Pennsylvania|Ohio|Georgia|Virginia|Colorado|Arizona|Michigan|Minnesota|New Jersey|North Carolina|Ontario|Quebec|British Columbia'
const TOWN = "[A-Z][\\p{L}.'-]+(?: [A-Z][\\p{L}.'-]+){0,3}"
const PLACE_EN = new RegExp(
  `^(?:[A-Z][a-z]+-(?:gu|si|dong|do), )?${TOWN}, (?:[A-Z]{2}(?: \\d{5})?|${COUNTRY}|${STATE})$`,
  'u',
)
const PLACE_KO =
  /^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|판교|성남|수원)(?:특별시|광역시|특별자치시|특별자치도|도|시)?(?: [가-힣]{1,6}[시군구])*$/u

/** Where somebody lives or has worked, and nothing else: `Portland, OR`, `서울 강서구`. */
export const isPlace = (words: string): boolean => PLACE_EN.test(words) || PLACE_KO.test(words)
