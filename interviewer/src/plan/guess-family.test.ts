import { expect, test } from 'vitest'
import { guessNcsMajor } from './guess-family.ts'

const titles: [string, string][] = [
  ['백엔드 개발자', '20'],
  ['백엔드 엔지니어 (3년 이상)', '20'],
  ['Senior Software Engineer', '20'],
  ['Frontend Developer', '20'],
  ['데이터 엔지니어', '20'],
  ['Site Reliability Engineer', '20'],
  ['정보보호 담당자', '20'],
  ['프로젝트 매니저', '01'],
  ['Product Manager', '01'],
  ['회계 담당자', '02'],
  ['인사팀 사원', '02'],
  ['Senior Data Analyst', '02'],
  ['Marketing Manager', '02'],
  ['Head of Finance', '02'],
  ['구매 담당', '02'],
  ['은행 텔러', '03'],
  ['보험 계리사', '03'],
  ['Loan Underwriter', '03'],
  ['중학교 수학 교사', '04'],
  ['English Teacher', '04'],
  ['기업 법무 변호사', '05'],
  ['Paralegal', '05'],
  ['소방 공무원', '05'],
  ['병동 간호사', '06'],
  ['Registered Nurse', '06'],
  ['물리치료사', '06'],
  ['Hospital Pharmacist', '06'],
  ['사회복지사', '07'],
  ['Social Worker', '07'],
  ['UX 디자이너', '08'],
  ['방송 PD', '08'],
  ['Museum Curator', '08'],
  ['시내버스 운전기사', '09'],
  ['Truck Driver', '09'],
  ['해외영업 담당', '10'],
  ['Key Account Manager', '10'],
  ['Retail Store Manager', '10'],
  ['건물 경비원', '11'],
  ['Security Guard', '11'],
  ['호텔 프런트', '12'],
  ['Hotel Front Desk Agent', '12'],
  ['헤어 디자이너', '12'],
  ['호텔 조리사', '13'],
  ['Hotel Chef', '13'],
  ['바리스타', '13'],
  ['건축 시공 기사', '14'],
  ['Civil Engineer', '14'],
  ['기계설계 엔지니어', '15'],
  ['Maintenance Technician', '15'],
  ['용접사', '16'],
  ['Metallurgy Engineer', '16'],
  ['제약 품질시험 연구원', '17'],
  ['Chemical Engineer', '17'],
  ['패션 MD', '18'],
  ['Garment Pattern Maker', '18'],
  ['반도체 공정 엔지니어', '19'],
  ['Embedded Hardware Engineer', '19'],
  ['식품 품질관리', '21'],
  ['Food Technologist', '21'],
  ['가구 제작 목수', '22'],
  ['Carpenter', '22'],
  ['산업안전 관리자', '23'],
  ['Environmental Engineer', '23'],
  ['스마트팜 재배사', '24'],
  ['Livestock Farm Manager', '24'],
]

test.each(titles)('%s is in family %s', (jobTitle, code) => {
  expect(guessNcsMajor({ jobTitle, posting: '' })).toBe(code)
})

test.each(['인턴', '신입사원', 'Associate', '2026년 상반기 공개채용', '', '???', '의사소통 코치'])(
  'nothing is guessed from "%s"',
  (jobTitle) => {
    expect(guessNcsMajor({ jobTitle, posting: '' })).toBeNull()
  },
)

test('a posting decides where the title says nothing', () => {
  const posting =
    '담당업무\n- 환자 간호와 투약\n- 병동 간호 기록\n자격요건\n- 간호사 면허\n복지\n- 직원 식당, 헬스 트레이너'
  expect(guessNcsMajor({ jobTitle: '신입사원', posting })).toBe('06')
})

test('a posting full of other words does not overrule a clear title', () => {
  const posting =
    '우리 회사는 호텔, 여행, 관광, 숙박, 스포츠, 레저, 카지노, 웨딩, 미용 기업을 고객으로 둡니다. 호텔과 여행과 관광과 숙박 업계 1위입니다.'
  expect(guessNcsMajor({ jobTitle: '백엔드 개발자', posting })).toBe('20')
  expect(guessNcsMajor({ jobTitle: '회계 담당자', posting })).toBe('02')
})
