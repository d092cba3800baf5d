/** A verb, or a noun that Korean résumés end a line with instead of one. */
const KOREAN_PREDICATE =
  /(?:[다요음함됨임줌춤킴림짐]|단축|개선|구축|개발|운영|설계|도입|관리|수행|담당|작성|분석|제작|기획|달성|절감|감소|증가|향상|수정|실행|배포|진행|참여|지원|완료|전환|연동|적용|수립|제안|검토|교육|처리|응대|판매|유치|출시|수상|기여|주도|총괄|확보|해결|제거|발굴|조사|실시|점검|정비|조리|상담|협업|리딩|마련|구현|[가-힣]화|이관|런칭|론칭|확대|축소|강화|준수|육성|지도|간호|시공|납품|계약|체결|경험|보조|편집|촬영|번역|배송|운전|측정|검사|시험|연구|발표|집필|수주|응대|조율|조정|설득)(?:\s?\([^)]{0,30}\))?[.!]?$/u

const ENGLISH_VERB =
  /^(?:[A-Za-z]+ly )?(?:[A-Za-z]{2,}(?:ed|ing|ized|ised)|Led|Built|Ran|Wrote|Won|Grew|Cut|Made|Drove|Set|Taught|Oversaw|Held|Kept|Took|Began|Sold|Brought|Gave|Rebuilt|Spoke|Own|Lead|Build|Design|Work|Manage|Support|Develop|Coach|Write|Run)\b/u

/** Whether a piece of text says that something was or is done, rather than naming a thing. */
export function isStatement(piece: string): boolean {
  if (/[가-힣]/u.test(piece)) return piece.length >= 8 && KOREAN_PREDICATE.test(piece)
  return (
    ENGLISH_VERB.test(piece) ||
    (/[.!]$/u.test(piece) && piece.split(' ').length >= 4) ||
    /\b(?:I|we|you)\b/u.test(piece)
  )
}

const OUTCOME =
  /단축|절감|감소|증가|향상|개선|달성|확대|줄[였임여이]|늘[렸림려]|높[였임여]|낮[췄춤추]|올[렸림려]|수상|선정|제거|성공|해결|돌파|막[았음아]|출시|유치|수주|회복|완수|흑자|(?<!\p{L})1위|수정|\b(?:reduc|increas|improv|cut|grew|sav|achiev|won|launch|deliver|boost|decreas|rais|award|exceed|doubl|tripl|halv|eliminat|accelerat|generat|lower|shorten|rank|prevent|recover|fixed|resolved|sped)\w{0,6}\b/iu

/** Whether a piece tells what changed: something grew, shrank, was won or was put right. */
export const tellsOutcome = (piece: string): boolean => OUTCOME.test(piece)

const VALUE =
  /중요하게|중요시|소중|가치관?|믿(?:습|고|으며)|좋아하|싶습니다|싶다|되겠습니다|하겠습니다|지향|추구|열정|매력|신념|철학|방식으로 일|기여하고자|지원하게|지원했|\b(?:i believe|i value|passionate|motivat\w+|i want|i would (?:love|like)|excited|drawn to|care about|my goal|admire|i hope|eager)\b/iu

/** Whether a piece tells what somebody holds dear or wants. */
export const tellsValue = (piece: string): boolean => VALUE.test(piece)

const COMPANY_VALUE =
  /미션|비전|가치|문화|신뢰|믿|고객|사회|성장|존중|혁신|도전|책임|\b(?:mission|vision|values?|culture|believe|customers?|trust|respect|ownership|growth)\b/iu

/** Whether a piece of a posting tells what the company stands for. */
export const tellsCompanyValue = (piece: string): boolean => COMPANY_VALUE.test(piece)
