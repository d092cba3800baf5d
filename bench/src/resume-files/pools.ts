import type { Language } from '@maju/contracts/basics'

/** What the résumés of this benchmark are put together from. Nobody and nothing of it exists; few of the words are ones that the reader’s rules list. */
export type Pools = Record<
  | 'names'
  | 'headlines'
  | 'addresses'
  | 'phones'
  | 'companies'
  | 'departments'
  | 'positions'
  | 'duties'
  | 'reasons'
  | 'majors'
  | 'gpas'
  | 'projects'
  | 'roles'
  | 'skills'
  | 'certificates'
  | 'offices'
  | 'awards'
  | 'proficiencies'
  | 'interests'
  | 'summaries'
  | 'letters',
  readonly string[]
> & {
  schools: readonly (readonly [string, 'high_school' | 'junior_college' | 'university'])[]
  tests: readonly (readonly [language: string, test: string, score: string])[]
}

const ko: Pools = {
  names: ['김가상', '남궁예시', '이견본', '박보기', '최임의', '정샘플'],
  headlines: ['백엔드 개발자', '재무회계 담당자', '브랜드 마케터', '간호사', '품질관리 엔지니어'],
  addresses: ['서울특별시 마포구 예시로 12, 101동 1203호', '부산광역시 해운대구', '경기도 성남시 분당구 판교역로 235'],
  phones: ['010-0000-1234', '010-0000-9876', '02-000-0000'],
  companies: [
    '가온페이',
    '주식회사 도담',
    '누리식품',
    '하늘항공',
    '(주)한결소프트',
    '이룸랩',
    '새솔전자',
    '미리내커머스',
    '단비',
    '모아모빌리티 코리아',
  ],
  departments: ['결제플랫폼팀', '경영지원본부', '글로벌사업부', '품질혁신실', '마케팅팀', 'Growth팀'],
  positions: ['백엔드 엔지니어', '대리', '선임연구원', '과장', '주니어 개발자', '매장 관리자', '인사 담당자', '팀장'],
  duties: [
    '정산 배치를 이벤트 기반으로 바꿔 처리 시간을 5시간에서 42분으로 단축하고, 같은 방식을 다른 팀 3곳에 옮겨 심어 야간 장애 호출을 한 해 동안 한 번도 받지 않음',
    '공급사 23곳의 단가를 다시 협상해 연간 구매비를 8% 절감',
    '신규 입사자 14명의 교육 과정을 설계하고 운영',
    'Redis 분산 락과 멱등 키를 도입해 중복 결제를 월 37건에서 0건으로 제거',
    '고객 문의 1,200건을 분류해 상위 다섯 가지 원인을 없애고, 재문의 비율을 31%에서 12%로 낮춤',
    '2021년 감사에서 지적된 항목 9건을 모두 시정',
    '매출 1위 매장 달성(전국 48개 중), 재고 오차 월 320건 → 41건',
  ],
  reasons: ['직무 전환', '계약 만료', '대학원 진학'],
  schools: [
    ['한빛대학교', 'university'],
    ['새솔여자대학교', 'university'],
    ['가온고등학교', 'high_school'],
    ['누리전문대학', 'junior_college'],
    ['한울과학기술원', 'university'],
  ],
  majors: ['컴퓨터공학과', '경영학과', '소프트웨어학부', '간호학과', '시각디자인학과', '국어국문학과'],
  gpas: ['3.72/4.5', '4.1/4.3', '3.05/4.5'],
  projects: ['사내 장애 훈련 도구', '점자 변환기', '동네 도서 교환', '공급사 평가표 개편', '재고 예측 모형'],
  roles: ['서버 개발자', '기획', 'PM', '디자이너'],
  skills: [
    'Kotlin',
    'Spring Boot',
    'PostgreSQL',
    'C++',
    'CI/CD',
    'SAP ERP',
    '협상',
    '재고관리',
    'Power BI',
    'Figma',
    '데이터 분석',
    'Node.js',
  ],
  certificates: ['정보처리기사', '물류관리사', '컴퓨터활용능력 1급', 'SQLD', '사회조사분석사 2급', '전산세무 2급'],
  offices: ['한국산업인력공단', '대한상공회의소', '한국데이터산업진흥원'],
  awards: ['교내 해커톤 대상', '원가절감 우수상', '올해의 사원상', '창업 경진대회 장려상'],
  tests: [
    ['영어', 'TOEIC', '905'],
    ['영어', 'OPIc', 'IH'],
    ['일본어', 'JLPT', 'N2'],
    ['중국어', 'HSK', '5급'],
    ['영어', 'TOEIC Speaking', 'Level 7'],
  ],
  proficiencies: ['비즈니스 회화', '일상 회화 가능', '원어민 수준', '중급'],
  interests: ['데이터 엔지니어링', '서비스 기획', '해외 영업'],
  summaries: [
    '결제와 정산 도메인에서 4년 동안 서버를 만들었습니다. 장애를 숫자로 정의하고 재현한 뒤 고치는 방식으로 일합니다.',
    '현장의 말을 먼저 듣고, 작게 시험하고, 수치로 확인합니다.\n팀이 바뀌어도 남는 절차를 만드는 일을 좋아합니다.',
  ],
  letters: [
    '숫자가 맞지 않는 원인을 끝까지 찾는 일을 좋아합니다. 배치 전환 일정으로 의견이 갈렸을 때 두 방식을 같은 데이터로 사흘 동안 함께 돌려 차이를 표로 만들었고, 팀은 그 표를 보고 두 주에 걸친 단계 전환에 합의했습니다.',
    '첫 해에는 맡은 일을 익히고, 둘째 해에는 그 일을 다른 사람도 할 수 있게 적어 두겠습니다.',
  ],
}

const en: Pools = {
  names: ['Jane Doe', 'John Q. Sample', 'Mary-Ann Placeholder', 'Alex Example'],
  headlines: ['Senior Data Analyst', 'Registered Nurse', 'Product Manager', 'Software Engineer'],
  addresses: ['Springfield, OR', 'London, UK', 'Austin, TX'],
  phones: ['(555) 010-1234', '+1 555-010-9876', '+44 20 7946 0000'],
  companies: [
    'Example Grocers',
    'Placeholder Logistics, Inc.',
    'Lumen & Co.',
    'Northwind Sample',
    'Acorn Health',
    'Sample State Bank',
    'Fieldstone',
  ],
  departments: ['Platform Engineering Team', 'Finance Department', 'Growth Team', 'Research Division'],
  positions: [
    'Senior Data Analyst',
    'Software Engineer II',
    'Operations Manager',
    'Registered Nurse',
    'Marketing Intern',
    'Head of Design',
  ],
  duties: [
    'Rebuilt the settlement batch on events, which cut its run from five hours to 42 minutes, and moved the same design to three other teams without one night call in a year',
    'Built a demand forecast for 1,200 products that cut waste by 18%',
    'Trained 14 new colleagues and wrote the handbook they still use',
    'Negotiated with 23 suppliers and saved 8% of yearly spend',
    'Reduced late deliveries from 9% to 4% by rerouting two depots',
    'Led the audit of 2021: nine findings, all closed',
  ],
  reasons: ['Moved to another city', 'End of contract', 'Return to university'],
  schools: [
    ['Sample State University', 'university'],
    ['Example College', 'university'],
    ['University of Placeholder', 'university'],
    ['Springfield High School', 'high_school'],
    ['Sample Community College', 'junior_college'],
  ],
  majors: ['Statistics', 'Computer Science', 'Nursing', 'Business Administration', 'Graphic Design'],
  gpas: ['3.7/4.0', '3.25/4.0'],
  projects: ['Bus Delay Map', 'Open Recipe Index', 'Tiny Ledger', 'Sign Language Flashcards'],
  roles: ['Lead Developer', 'Designer', 'Project Manager'],
  skills: [
    'Python',
    'SQL',
    'dbt',
    'Tableau',
    'A/B testing',
    'C#',
    'CI/CD',
    'Negotiation',
    'Node.js',
    'Power BI',
    'Patient care',
  ],
  certificates: [
    'Certified Analytics Professional',
    'AWS Solutions Architect',
    'Project Management Professional',
    'BLS Provider',
  ],
  offices: ['Example Analytics Institute', 'Sample Heart Association', 'Placeholder Foundation'],
  awards: ['Analyst of the Year', 'Dean’s List', 'Best Paper', 'Hackathon Winner'],
  tests: [
    ['English', 'IELTS', '8.0'],
    ['English', 'TOEFL iBT', '112'],
    ['Korean', 'TOPIK', '5급'],
    ['French', 'DELF', 'B2'],
  ],
  proficiencies: ['native', 'fluent', 'intermediate', 'business'],
  interests: ['Data Engineering', 'Product Strategy'],
  summaries: [
    'I count things before I change them. Four years of payments and settlement, always beside the people who use what I build.',
  ],
  letters: [
    'I like to find out why two numbers do not agree. When my team argued about a migration I ran both designs on the same data for three days and let the table decide.',
  ],
}

export const POOLS: Record<Language, Pools> = { ko, en }
