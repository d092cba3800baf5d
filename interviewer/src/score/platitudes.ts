import { foldCase } from './fold-case.ts'
import { topicTerms } from './topic-terms.ts'

/** Courtesy, praise of the company, of the question or of oneself, and promises to do one's best. */
const COURTESY =
  /감사(?:합니다|드립니다|드려요)|고맙습니다|반갑습니다|안녕하(?:세요|십니까)|(?:좋은|훌륭한)\s?질문|잘\s?부탁|뽑아\s?주|합격시켜|기회를\s?주|존경|영광|최고의\s?(?:회사|기업|면접|인재)|꿈의\s?(?:회사|직장)|열심히\s?(?:하겠|일하겠|노력)|최선을\s?다(?:하|해|했)|(?:누구보다|정말|매우)\s?(?:뛰어|훌륭|우수|자신\s?있)|완벽한\s?(?:인재|지원자|적임)|적임자|(?:뜻깊|소중|값진|보람찬|유익|좋은)[가-힣]{0,2}\s?(?:시간|경험|기회|추억|계기)|여러모로|많은 것을 (?:배우|배웠|느끼|느꼈)|\bthanks?\b|\b(?:meaningful|valuable|rewarding|memorable|unforgettable|great|wonderful)\s(?:experience|time|journey|memory|opportunity)\b|\blearned\sa\slot\b|\bthank\syou\b|\bgreat\squestion\b|\bgood\squestion\b|\bkind\s(?:words|of\syou)\b|\bhire\sme\b|\bjoin\s(?:the|your)\s(?:team|company)\b|\blook(?:ing)?\sforward\b|\b(?:amazing|fantastic|wonderful|excellent|incredible|outstanding|dream)\s(?:company|team|opportunity|question|interviewer|candidate|addition|fit)\b|\bperfect\s(?:fit|candidate|match)\b|\bgreat\s(?:fit|addition|asset|company|honou?r)\b|\bi(?:\sam|'m)\s(?:an?\s|the\s|very\s|extremely\s|highly\s|really\s|incredibly\s)*(?:best|expert|excellent|perfect|exceptional|skilled|experienced|talented|passionate|hard[-\s]?working|loyal|capable|qualified)\b|\bi\s(?:always\s)?(?:did|do|try|gave|give)\smy\s(?:very\s)?best\b|\bworked?\s(?:very\s|really\s)?hard\b/iu

const EVERY_COURTESY = new RegExp(COURTESY, 'giu')

/** Words that stand in such sentences without making them say more. */
const EMPTY = new Set(
  `회사 귀사 면접관 면접 질문 기회 인재 지원자 최선 최고 노력 열심 감사 자신 마음 기쁨 영광 존경 진심 정말 매우 항상 함께 부탁 생각 저 준비 모습 느낄 느끼 느낀 아무튼 경험 시간 계기 추억 일 그것 이것 보답 성장 발전
   company team question interview interviewer opportunit opportuniti candid addition fit best expert experienc skill work hard great good excel amaz kind word thank honor dream
   pass passion believ think lov look forward join hir your career role job world everyth everi extrem high incred realli truli absolut definit sur time wai mani life journey memori valu meaning overal person`.split(
    /\s+/,
  ),
)

/** True for a sentence that is only courtesy or praise: nothing of substance is left when that is taken away. */
export function isPlatitude(sentence: string): boolean {
  const text = foldCase(sentence)
  if (!COURTESY.test(text)) return false
  const left = topicTerms(text.replace(EVERY_COURTESY, ' ')).filter(
    (term) => ![...EMPTY].some((empty) => term.startsWith(empty)),
  )
  return left.length <= 2
}
