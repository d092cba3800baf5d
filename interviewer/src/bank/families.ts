/** A National Competency Standards major category: the job family that questions are written for. */
export type JobFamily = {
  /** NCS code, '01' to '24'. */
  code: string
  ko: string
  en: string
  /** Words of job titles and postings that point at this family; Korean without spaces, English in lower case. */
  words: { ko: readonly string[]; en: readonly string[] }
}

const family = (code: string, ko: string, en: string, words: readonly [string, string]): JobFamily => ({
  code,
  ko,
  en,
  words: { ko: words[0].split(' '), en: words[1].split(', ') },
})

/** All 24 major categories. Source of codes and Korean names: NCS classification. */
export const jobFamilies: readonly JobFamily[] = [
  family('01', '사업관리', 'Project management', [
    '프로젝트관리 사업관리 PM PMO 프로젝트매니저 프로덕트매니저 서비스기획 제품관리 산출물관리',
    'project manager, program manager, product manager, pmo, product owner, scrum master, project management, product management, roadmap',
  ]),
  family('02', '경영·회계·사무', 'Business, accounting and office', [
    '경영지원 경영기획 전략기획 인사 총무 회계 재무 세무 마케팅 홍보 사무 비서 구매 무역 물류 노무 사업기획 기획자 경리 생산관리 품질관리 데이터분석가 광고',
    'accounting, accountant, finance, human resources, hr, recruiter, marketing, marketer, office, administration, administrative, purchasing, procurement, logistics, supply chain, business development, strategy, public relations, data analyst, business analyst, bookkeeping, payroll, tax, audit',
  ]),
  family('03', '금융·보험', 'Finance and insurance', [
    '은행 금융 보험 증권 여신 수신 자산운용 펀드 투자 심사역 대출 손해사정 보험계리 애널리스트 리스크관리 카드사 텔러',
    'bank, banking, insurance, securities, asset management, investment, underwriter, underwriting, loan, credit analyst, actuary, actuarial, claims adjuster, teller, fund, brokerage, financial analyst',
  ]),
  family('04', '교육·자연·사회과학', 'Education and science', [
    '교사 교육 강사 교수 연구원 교직원 교육기획 평생교육 이러닝 교재 학습 사회조사 교육과정 튜터',
    'teacher, teaching, lecturer, instructor, professor, education, curriculum, tutor, e-learning, school, research fellow, social research',
  ]),
  family('05', '법률·경찰·소방·교도·국방', 'Law, police, fire and defence', [
    '변호사 법무 법률 소송 특허 변리사 경찰 소방 교도관 교정 군무원 부사관 장교 국방 컴플라이언스 지식재산',
    'lawyer, attorney, legal, counsel, paralegal, patent, police, firefighter, fire service, corrections, military, defence, defense, compliance',
  ]),
  family('06', '보건·의료', 'Health care', [
    '간호사 간호 의사 병원 의료 약사 물리치료 임상병리 방사선사 치위생 응급구조 보건 환자 요양병원 작업치료 의무기록 임상',
    'nurse, nursing, doctor, physician, hospital, medical, clinical, pharmacist, pharmacy, physiotherapist, radiographer, dental hygienist, paramedic, patient, patients, health care, healthcare, caregiver',
  ]),
  family('07', '사회복지·종교', 'Social welfare', [
    '사회복지사 사회복지 복지 상담사 상담 요양보호사 보육교사 보육 청소년지도 자원봉사 돌봄 직업상담',
    'social worker, social work, welfare, counsellor, counselor, counselling, counseling, childcare, child care, care worker, youth worker, nonprofit, case worker',
  ]),
  family('08', '문화·예술·디자인·방송', 'Culture, design and media', [
    '디자이너 디자인 UX UI 영상 편집 PD 방송 기자 작가 콘텐츠 큐레이터 공연 음악 사진 애니메이션 게임기획 출판 문화재 일러스트',
    'designer, design, ux, ui, video, editor, producer, broadcast, journalist, writer, content, curator, photographer, animation, illustrator, publishing, museum, creative director',
  ]),
  family('09', '운전·운송', 'Driving and transport', [
    '운전 운송 기관사 버스 택시 화물 조종사 항해사 승무원 철도 항공운항 선박 배송기사 운행 택배 관제사',
    'driver, driving, transport, train driver, bus, truck, trucking, freight, pilot, navigator, railway, shipping, vessel, delivery driver, dispatch, air traffic',
  ]),
  family('10', '영업판매', 'Sales', [
    '영업 판매 세일즈 매장 점장 부동산 영업관리 해외영업 기술영업 유통 MD 텔레마케팅 거래처 영업사원',
    'sales, salesperson, account executive, account manager, store manager, retail, merchandiser, real estate, telemarketing, key account, sales representative, quota',
  ]),
  family('11', '경비·청소', 'Security and cleaning', [
    '경비 보안요원 경호 청소 미화 세탁 방역 시설경비 환경미화 경비원 주차관리',
    'security guard, guard, bodyguard, cleaning, cleaner, janitor, laundry, housekeeping, pest control, patrol, parking attendant',
  ]),
  family('12', '이용·숙박·여행·오락·스포츠', 'Beauty, hospitality, travel and sport', [
    '호텔 여행 관광 미용 헤어 숙박 프런트 컨시어지 스포츠 트레이너 레저 카지노 웨딩 결혼 가이드 피부관리 네일',
    'hotel, travel, tourism, tour guide, beauty, hairdresser, hair stylist, front desk, concierge, sports, trainer, leisure, casino, wedding, hospitality, guest, guests',
  ]),
  family('13', '음식서비스', 'Food service', [
    '조리 조리사 요리사 셰프 주방 바리스타 카페 레스토랑 외식 제과 홀서빙 소믈리에 급식 식음료',
    'chef, cook, kitchen, barista, cafe, restaurant, food service, waiter, waitress, sommelier, catering, food and beverage, bartender',
  ]),
  family('14', '건설', 'Construction', [
    '건설 건축 토목 시공 현장소장 설비 측량 조경 건축설계 감리 플랜트 철근 도장 공사 적산 BIM',
    'construction, architect, architecture, civil engineer, civil engineering, site manager, surveyor, surveying, landscape, plumbing, building, bim, scaffolding, contractor',
  ]),
  family('15', '기계', 'Machinery', [
    '기계 기계설계 금형 정비 자동차 용접기계 CAD CNC 가공 설비보전 로봇 조선 항공기정비 기구설계 냉동공조',
    'mechanical engineer, mechanical, machining, machinist, cnc, cad, mold, mould, maintenance technician, automotive, robotics, shipbuilding, aircraft maintenance, hvac',
  ]),
  family('16', '재료', 'Materials', [
    '재료 금속 제철 제강 주조 용접 세라믹 압연 열처리 소재 표면처리 도금',
    'materials engineer, metallurgy, metal, steel, casting, welding, welder, ceramics, rolling mill, heat treatment, plating, alloy',
  ]),
  family('17', '화학·바이오', 'Chemistry and biotechnology', [
    '화학 화학공정 바이오 제약 의약품 고분자 플라스틱 정유 석유화학 화장품 품질시험 GMP 배양 이차전지소재 분석화학',
    'chemical, chemist, chemistry, biotech, biotechnology, pharmaceutical, polymer, plastics, refinery, petrochemical, cosmetics, gmp, cell culture, bioprocess, lab technician',
  ]),
  family('18', '섬유·의복', 'Textiles and clothing', [
    '섬유 의류 패션 봉제 의복 원단 직물 염색 패턴 재단 방적 텍스타일',
    'textile, apparel, fashion, sewing, garment, fabric, dyeing, pattern maker, weaving, clothing, knitwear',
  ]),
  family('19', '전기·전자', 'Electrical and electronics', [
    '전기 전자 반도체 회로 디스플레이 배터리 전력 전장 하드웨어 임베디드 PCB 송배전 계측 제어 이차전지 발전 자동제어',
    'electrical, electronics, electronic, semiconductor, circuit, display, battery, power systems, hardware engineer, embedded, pcb, substation, instrumentation, control engineer, wafer, fpga',
  ]),
  family('20', '정보통신', 'Information and communication technology', [
    '개발자 백엔드 프론트엔드 프런트엔드 서버 소프트웨어 데이터엔지니어 인공지능 머신러닝 보안 네트워크 클라우드 데브옵스 DBA 앱개발 웹개발 정보보호 프로그래머 IT 인프라 시스템엔지니어 QA',
    'developer, backend, back-end, frontend, front-end, software, software engineer, data engineer, data scientist, machine learning, artificial intelligence, security engineer, network engineer, cloud, devops, dba, web developer, mobile developer, programmer, site reliability, sre, qa engineer, system administrator, full stack, information security',
  ]),
  family('21', '식품가공', 'Food processing', [
    '식품 식품가공 식품연구 제빵 제과제빵 식품위생 HACCP 육가공 수산가공 유가공 식품품질 식품안전',
    'food processing, food scientist, food technologist, haccp, bakery, baker, meat processing, dairy, food safety, food production, seafood processing',
  ]),
  family('22', '인쇄·목재·가구·공예', 'Printing, wood and crafts', [
    '인쇄 목재 가구 공예 목공 제본 목수 가구제작 도자 금속공예 귀금속',
    'printing, print operator, wood, woodworking, furniture, craft, carpenter, cabinet maker, bookbinding, pottery, jewellery, jewelry',
  ]),
  family('23', '환경·에너지·안전', 'Environment, energy and safety', [
    '환경 에너지 산업안전 안전관리 수질 대기 폐기물 신재생 태양광 풍력 안전관리자 보건관리자 EHS ESG 온실가스 환경영향평가 소음진동',
    'environmental, environment, energy, occupational safety, safety manager, safety officer, water treatment, air quality, waste, renewable, solar, wind power, ehs, hse, esg, emissions, sustainability',
  ]),
  family('24', '농림어업', 'Agriculture, forestry and fisheries', [
    '농업 축산 임업 산림 어업 수산 양식 원예 스마트팜 작물 종자 농촌 사육 조림',
    'agriculture, agricultural, farm, farming, livestock, forestry, fishery, fisheries, aquaculture, horticulture, smart farm, crop, seed, agronomist',
  ]),
]

/** The family of an NCS code, or undefined. */
export function jobFamily(code: string): JobFamily | undefined {
  return jobFamilies.find((each) => each.code === code)
}
