import type { CompanyTopic } from '@maju/contracts/company'

/** What is looked for in the library for each topic: words of Korean and English documents that speak of it. */
export const TOPIC_WORDS: Readonly<Record<CompanyTopic, string>> = {
  business:
    '사업의 개요 주요 제품 서비스 생산 판매 제공 사업부문 회사 소개 business overview products services segments provides sells operates',
  news: '출시 신규 사업 진출 인수 달성 확대 도입 계획 예정 추진 전략 목표 launched introduced opened acquired expanded plan intend new strategy goal',
  risks:
    '위험 요인 리스크 불확실성 우려 악화 경쟁 심화 둔화 부족 규제 risk factors uncertainty adversely could harm competition shortage disruption',
  people:
    '인재상 핵심가치 경영철학 조직문화 임직원 인재 존중 신뢰 정직 도전 고객 values culture mission people employees talent integrity respect customers',
}
