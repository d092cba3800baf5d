import type { Language } from '@maju/contracts/basics'
import type { PlanTarget } from '@maju/interviewer/plan/plan-target'

/** Two fictional applications: nobody and no company in them exists. */
export const targets: Record<Language, PlanTarget> = {
  ko: {
    company: '가람유통',
    jobTitle: '물류 운영 담당',
    ncsMajor: null,
    documents: [
      {
        kind: 'resume',
        text: `홍길동

경력
한빛물류 운영팀 사원 (2022.03 ~ 2024.02)
- 오배송률을 4.2%에서 1.1%로 낮춤
- 신규 창고 이전을 9주 만에 마침
- 반품 접수 절차를 다시 설계해 처리 시간을 52분에서 20분으로 줄임
새벽마트 물류센터 아르바이트 (2021.01 ~ 2021.06)
- 하루 300건의 신선식품 출고 검수

학력
나래대학교 산업공학과 졸업 (2016.03 ~ 2022.02)

활동
물류 학회 팀원으로 재고 예측 공모전 참가, 장려상
자격
유통관리사 2급
`,
      },
      {
        kind: 'cover-letter',
        text: `저는 약속한 시간을 지키는 일에 보람을 느낍니다.
한빛물류에서 현장과 사무실 사이를 오가며 오배송 원인을 찾아 고쳤습니다.
가람유통에서 새벽배송의 안정성을 높이는 사람이 되고 싶습니다.
`,
      },
      {
        kind: 'posting',
        text: `가람유통 물류 운영 담당 채용
담당 업무
- 새벽배송 거점 4곳의 일일 운영 계획 수립
- 배송 협력사 품질 관리와 개선
자격 요건
- 물류 현장 경험 1년 이상
- 데이터로 문제를 설명할 수 있는 분
우대 사항
- 창고 이전 또는 신규 거점 개설 경험
우리 회사는 고객과의 약속을 가장 앞에 둡니다.
최근 신선식품 폐기율 상승이 사업의 가장 큰 위험입니다.
`,
      },
    ],
  },
  en: {
    company: 'Garam Retail',
    jobTitle: 'Logistics operations associate',
    ncsMajor: null,
    documents: [
      {
        kind: 'resume',
        text: `Jamie Hong

Experience
Hanbit Logistics, operations associate (2022-03 – 2024-02)
- Cut the misdelivery rate from 4.2% to 1.1%
- Completed the move to a new warehouse in 9 weeks
- Redesigned the returns desk and brought handling time from 52 minutes down to 20 minutes
Dawn Market distribution centre, part-time (2021-01 – 2021-06)
- Checked 300 fresh food orders a day before dispatch

Education
Narae University, BSc Industrial Engineering (2016-03 – 2022-02)

Activities
Logistics society, team member in a stock forecasting contest, honourable mention
`,
      },
      {
        kind: 'cover-letter',
        text: `Keeping a promised time is what makes my work worthwhile.
At Hanbit Logistics I went back and forth between the floor and the office to find why parcels went astray and put it right.
At Garam Retail I want to make early-morning delivery more dependable.
`,
      },
      {
        kind: 'posting',
        text: `Garam Retail is hiring a logistics operations associate
Responsibilities
- Plan the daily operation of 4 early-morning delivery hubs
- Manage and improve the quality of delivery partners
Requirements
- At least 1 year of experience on a logistics floor
- Able to explain a problem with data
Preferred
- Experience in moving a warehouse or opening a hub
We put the promise to our customers first.
The recent rise of fresh food waste is the largest risk to our business.
`,
      },
    ],
  },
}
