import type { Person } from './person.ts'

/** Korean applicants of different trades, all made up. */
export const peopleKo: readonly Person[] = [
  {
    language: 'ko',
    name: '김가상',
    headline: '구매 담당자',
    email: 'gasang.kim@example.com',
    phone: '010-0000-2345',
    address: '경기도 성남시 분당구',
    link: 'https://gasang.example.com/portfolio',
    careers: [
      {
        company: '나래물산(가상)',
        department: '구매팀',
        position: '대리',
        start: '2021-04',
        end: 'present',
        duties: [
          '원자재 공급사 23곳의 단가를 다시 협상해 연간 구매비를 8% 절감',
          '납기 지연 원인을 품목별로 나누어 지연율을 14%에서 5%로 낮춤',
        ],
      },
      {
        company: '도담상사(가상)',
        department: '자재관리팀',
        position: '사원',
        start: '2018-01',
        end: '2021-03',
        duties: [
          '재고 실사 절차를 바꿔 오차를 월 320건에서 41건으로 줄임',
          '신규 입고 검수표를 만들어 불량 반품을 30% 감소',
        ],
      },
    ],
    education: [
      {
        school: '새솔대학교(가상)',
        major: '경영학과',
        degree: 'bachelor',
        start: '2011-03',
        end: '2017-08',
        gpa: '3.41/4.5',
      },
    ],
    projects: [
      {
        name: '공급사 평가표 개편',
        start: '2022-02',
        end: '2022-06',
        text: '평가 항목 12개를 5개로 줄이고 분기마다 결과를 공유',
      },
    ],
    skills: ['SAP ERP', 'Excel', 'Power BI', '협상', '재고관리'],
    certificates: [
      { name: '물류관리사', date: '2017-09', issuer: '한국산업인력공단' },
      { name: '컴퓨터활용능력 1급', date: '2016-05', issuer: '대한상공회의소' },
    ],
    awards: [{ title: '원가절감 우수상', issuer: '나래물산(가상)', date: '2023-12' }],
    languages: [{ language: '영어', test: 'TOEIC', score: '885', date: '2022-07' }],
    military: { branch: '육군', rank: '병장', start: '2012-03', end: '2013-12' },
  },
  {
    language: 'ko',
    name: '이예시',
    headline: '중환자실 간호사',
    email: 'yesi.lee@example.com',
    phone: '010-0000-3456',
    address: '부산광역시 해운대구',
    link: 'https://yesi.example.org',
    careers: [
      {
        company: '가람병원(가상)',
        department: '중환자실',
        position: '간호사',
        start: '2019-03',
        end: '2024-02',
        duties: [
          '낙상 예방 라운딩을 도입해 낙상 사고를 연 14건에서 5건으로 줄임',
          '신규 간호사 6명의 프리셉터를 맡아 1년 이직률 0%를 달성',
        ],
      },
    ],
    education: [
      {
        school: '푸른대학교(가상)',
        major: '간호학과',
        degree: 'bachelor',
        start: '2014-03',
        end: '2018-02',
        gpa: '3.88/4.3',
      },
    ],
    projects: [],
    skills: ['인공호흡기 관리', '중심정맥관 관리', 'EMR', 'BLS'],
    certificates: [{ name: '간호사 면허', date: '2018-02', issuer: '보건복지부' }],
    awards: [{ title: '병원장 표창', issuer: '가람병원(가상)', date: '2022-12' }],
    languages: [{ language: '영어', test: 'OPIc', score: 'IM2', date: '2021-05' }],
    military: null,
  },
  {
    language: 'ko',
    name: '박견본',
    headline: '프론트엔드 개발자',
    email: 'sample.park@example.com',
    phone: '010-0000-4567',
    address: '서울특별시 강서구',
    link: 'https://github.com/example-sample-park',
    careers: [
      {
        company: '다온소프트(가상)',
        department: '서비스개발팀',
        position: '프론트엔드 개발자',
        start: '2022-09',
        end: 'present',
        duties: [
          '결제 화면을 다시 설계해 이탈률을 31%에서 19%로 낮춤',
          '번들을 나누어 첫 화면 로딩을 4.2초에서 1.6초로 단축',
          '디자인 시스템 컴포넌트 48개를 만들어 화면 개발 기간을 절반으로 줄임',
        ],
      },
      {
        company: '미리내랩(가상)',
        department: null,
        position: '주니어 개발자',
        start: '2020-12',
        end: '2022-08',
        duties: ['관리자 화면 30개를 jQuery에서 React로 옮김'],
      },
    ],
    education: [
      {
        school: '한울대학교(가상)',
        major: '소프트웨어학부',
        degree: 'bachelor',
        start: '2015-03',
        end: '2020-08',
        gpa: '3.95/4.5',
      },
    ],
    projects: [
      {
        name: '점자 변환기',
        start: '2021-01',
        end: '2021-04',
        text: '한글 점자 규정을 구현하고 시각장애인 사용자 5명과 시험',
      },
      {
        name: '동네 도서 교환',
        start: '2020-03',
        end: '2020-06',
        text: '3명 팀에서 화면을 맡아 교내 이용자 210명을 모음',
      },
    ],
    skills: ['TypeScript', 'React', 'Next.js', 'Jest', 'Figma', 'GraphQL'],
    certificates: [{ name: '정보처리기사', date: '2019-11', issuer: '한국산업인력공단' }],
    awards: [{ title: '교내 해커톤 대상', issuer: '한울대학교(가상)', date: '2019-10' }],
    languages: [{ language: '일본어', test: 'JLPT', score: 'N2', date: '2019-12' }],
    military: { branch: '공군', rank: '병장', start: '2016-08', end: '2018-08' },
  },
]
