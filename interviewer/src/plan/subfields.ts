/**
 * What a job family falls into: a hotel and a hairdresser share an NCS major category and no question. One line a field, words
 * of titles, postings and questions in both languages (Korean as it stands in a text, English as the beginning of a word).
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '02': [
    '회계,재무,세무,결산,장부,경리,감사인,매출로,account,ledger,tax,audit,closing,finance',
    '인사,노무,급여,채용,초과근무,human resources,hr,payroll,recruit,overtime',
    '구매,조달,자재,단가,공급처,purchas,procure,supplier',
    '마케팅,광고,홍보,브랜드,marketing,advertis,public relations',
    '총무,사무,비서,문서함,office,admin,secretar',
    '물류,무역,재고,수출입,통관,logistic,supply chain,trade',
    '기획,전략,사업개발,strateg,business development',
    '생산관리,품질관리,production planning,quality control',
    '데이터,분석가,analyst,analytics',
  ],
  '03': [
    '여신,대출,심사역,시설자금,연체,은행,loan,credit,lending,bank',
    '보험,손해사정,계리,insurance,actuar,claim',
    '투자,증권,펀드,자산운용,애널리스트,securities,fund,asset,invest',
    '텔러,창구,예금,지점,서명할 자리,은행,teller,branch,deposit,bank',
  ],
  '04': [
    '교사,강사,교수,수업,학습자,교육,강의,튜터,교안,teach,lesson,learner,tutor,instructor,lecturer,training,curricul',
    '연구,조사,설문,가설,통계,research,survey,hypothes',
  ],
  '05': [
    '변호사,법무,법률,소송,특허,변리,조문,의견서,컴플라이언스,legal,lawyer,attorney,counsel,patent,complian,statute',
    '경찰,수사,교정,교도,사고 현장,현장에서,police,investigat,correction',
    '소방,구조대,구급,화재,사고 현장,현장에서,fire,rescue',
    '군무원,부사관,장교,국방,작전,현장에서,military,defence,defense,operation',
  ],
  '06': [
    '간호,병동,투약,검체,낙상,nurs,ward,medication',
    '의사,전문의,수련의,투약,검체,낙상,physician,doctor,surgeon',
    '약사,조제,약국,투약,pharmac',
    '임상병리,방사선,검체,영상의학,radiograph,laborator,technologist',
    '물리치료,작업치료,재활,physiotherap,occupational therap',
    '치위생,치과,dental',
    '응급,구급,paramedic,emergency',
    '원무,보건행정,의무기록사,보험심사,medical record',
  ],
  '07': [
    '사회복지,복지관,사례,후원,봉사,이용자,아동,welfare,social work,donor,case,volunteer',
    '보육,아동,어린이집,청소년,childcare,child,youth',
    '상담,counsel',
    '요양,돌봄,간병,이용자,care worker,caregiver,elder',
  ],
  '08': [
    '디자인,디자이너,서체,시안,안내 화면,일러스트,design,typeface,ux,ui,illustrat',
    '방송,영상,촬영,생방송,중계,제작진,시리즈,broadcast,video,film,series,producer,pd',
    '전시,큐레이터,박물관,미술관,museum,exhibit,curator',
    '작가,기자,출판,교정지,journalist,writer,publish,proof,reporter',
    '공연,음악,배우,무대,music,stage,perform',
    '게임,애니메이션,웹툰,game,animat',
  ],
  '09': [
    '버스,택시,승객,기관사,철도,지하철,승무,passenger,bus,taxi,train',
    '화물,물류,배송,택배,컨테이너,트럭,공차,freight,cargo,truck,container,deliver,haul',
    '선박,항해,항만,선원,vessel,ship,port,navigator',
    '항공,조종,관제,공항,pilot,flight,air traffic,airport',
  ],
  '10': [
    '거래처,영업,납품,견적,수주,대리점,sales,account,dealer,quotation',
    '매장,점장,판매사원,판매원,진열,store,retail,shop,shelf',
    '부동산,중개,분양,real estate,property',
    '유통,직영몰,온라인몰,상품기획,merchandis,e-commerce,md',
    '텔레마케팅,콜센터,telemarket,call cent',
  ],
  '11': [
    '경비,보안,경호,순찰,출입증,방문객,guard,security,patrol,visitor',
    '청소,미화,세제,세탁,방역,clean,janitor,laundr,pest',
    '주차,parking',
  ],
  '12': [
    '호텔,숙박,객실,프런트,컨시어지,리조트,hotel,front desk,concierge,resort,receptionist',
    '여행,관광,가이드,인솔,배편,travel,tour,itinerar',
    '미용,헤어,염색,두피,네일,피부관리,메이크업,hair,beauty,scalp,salon,nail',
    '스포츠,트레이너,운동을,헬스,수영,중량,trainer,gym,sport,fitness,coach',
    '카지노,놀이공원,레저,casino,leisure,amusement',
    '웨딩,결혼,예식,wedding',
  ],
  '14': [
    '시공,현장소장,공사,레미콘,타설,골조,굴착,개구부,준공,site,concrete,scaffold,excavat,contractor',
    '설계,건축사,bim,architect,draught,drafting',
    '조경,측량,landscap,survey',
    '설비,배관,plumb',
  ],
  '15': [
    '설계,해석,기구,공차,부품 수,tolerance,simulation,design',
    '가공,금형,절삭,cnc,machin,mold,mould',
    '정비,보전,설비 고장,잠금장치,maintenance,breakdown,repair,lockout',
    '용접,로봇,자동화,생산기술,weld,robot,automation,production',
  ],
  '16': [
    '금속,제철,제강,압연,주조,열처리,합금,용해로,steel,metal,cast,alloy,furnace,heat treat',
    '도금,표면처리,열처리,plating,surface',
    '세라믹,소결,열처리,ceramic,sinter',
  ],
  '17': [
    '제약,의약품,gmp,pharma,drug,medicine',
    '화학공정,반응기,정유,석유화학,공장,용제,reactor,refiner,solvent,petrochem,plant',
    '바이오,세포,배양,균주,cell,bio,strain',
    '화장품,cosmetic',
  ],
  '18': [
    '원단,섬유,직물,염색,방적,textile,fabric,dye,weav',
    '봉제,재단,패턴,바늘,sew,needle,pattern',
    '패션,상품기획,시즌,fashion,season,merchandis',
  ],
  '19': [
    '반도체,웨이퍼,수율,semiconductor,wafer,yield',
    '회로,하드웨어,임베디드,펌웨어,전자파,시제품,단종,pcb,circuit,firmware,embedded,electromagnetic,hardware,end-of-life',
    '전력,송배전,변전,계전기,분전반,전기기사,전기공사,차단기,relay,substation,switchboard,breaker,power system',
    '태양광,발전,풍력,solar,wind',
    '배터리,이차전지,batter',
  ],
  '22': [
    '인쇄,제본,책자,교정쇄,print,bookbind,proof',
    '목재,가구,목공,목수,원목,wood,furniture,carpent,cabinet',
    '공예,도자,귀금속,craft,potter,jewel',
  ],
  '23': [
    '환경,수질,폐수,대기,폐기물,배출,environment,wastewater,waste,air quality',
    '에너지,온실가스,배출권,태양광,신재생,energy,carbon,greenhouse,emission allowance',
    '안전,아차사고,맨홀,보건관리,safety,near-miss,near miss,manhole,confined',
  ],
  '24': [
    '작물,원예,온실,스마트팜,수확,약제,재배,crop,harvest,greenhouse,horticult,leaf,leaves',
    '축산,축사,사육,가축,livestock,barn,cattle,animal',
    '임업,산림,조림,forest,timber',
    '수산,어업,양식,양어,fish,aquacult',
  ],
}

/** The fields of a job family that a text speaks of, as their places in the list; empty when none or unknown. */
export function fieldsIn(text: string, major: string): ReadonlySet<number> {
  const patterns = PATTERNS[major] ?? []
  return new Set(patterns.flatMap((pattern, at) => (pattern.test(text) ? [at] : [])))
}

/** Whether a question about these fields suits a job in those: nothing is known against it, or they share one. */
export function fieldsSuit(asked: ReadonlySet<number>, job: ReadonlySet<number>): boolean {
  return asked.size === 0 || job.size === 0 || [...asked].some((field) => job.has(field))
}

const PATTERNS: Readonly<Record<string, readonly RegExp[]>> = Object.fromEntries(
  Object.entries(FIELDS).map(([major, fields]) => [major, fields.map(patternOf)]),
)

function patternOf(words: string): RegExp {
  const parts = words
    .split(',')
    .map((word) => (/[가-힣]/u.test(word) ? word : `(?<![a-z])${word}${word.length < 3 ? '(?![a-z])' : ''}`))
  return new RegExp(parts.join('|'), 'iu')
}
