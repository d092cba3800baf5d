/** What the walk reads on the screen and what its candidates say, in each language. */
export const words = {
  ko: {
    start: '연습 시작하기',
    goOn: '이어서 연습하기',
    demo: '데모 보기',
    company: '회사',
    jobTitle: '직무',
    posting: '채용 공고',
    resume: '이력서',
    save: '저장하고 읽어 보기',
    practise: '면접 준비하기',
    makeQuestions: '질문 만들기',
    startInterview: '면접 시작하기',
    send: '답변 보내기',
    seeReport: '결과 보기',
    reportTitle: '면접 결과',
    questionCount: '질문 수',
    microphone: '마이크',
    camera: '카메라',
    keepRecording: '녹음을 이 브라우저에 남기기',
    sendRecording: '녹음을 서버로 보내기',
    checkMicrophone: '마이크 확인',
    checkCamera: '카메라 확인',
    goodLevel: '알맞아요',
    speak: '말로 답하기',
    stopSpeaking: '마이크 끄기',
    microphoneOff: '마이크 꺼짐',
    notSent: '서버에 닿지 않아요. 보내지 못한 녹음은',
    recording: '녹음하고 있어요',
    filming: '녹화하고 있어요',
    watching: '소리와 화면을 재고 있어요',
    notWatching: '이 브라우저에서는 화면을 재지 못해요.',
    endInterview: '면접 끝내기',
    soundSettings: '소리와 녹음 설정',
    think: '생각 중',
    thinkStop: '이어서 답하기',
    answer: '내 답변',
    name: '이름',
    email: '이메일',
    password: '비밀번호',
    signUp: '가입하기',
    accountMenu: '계정 메뉴',
    target: { company: '가온페이', jobTitle: '백엔드 개발자' },
    resumeText: `경력
예시물류 플랫폼팀 (2021-03 ~ 2024-08)
- 정산 배치를 스트리밍으로 바꿔 마감 시간을 6시간에서 40분으로 줄임
- 결제 승인 API의 장애 대응 절차를 만들고 당직자를 교육함
- 주문 서비스와 결제 서비스를 나누는 프로젝트에서 API 설계를 맡음`,
    postingText: `담당업무
- 결제와 정산 서비스의 설계와 개발
- 대용량 트래픽을 처리하는 시스템 운영
자격요건
- 서버 개발 경력 3년 이상`,
    answers: [
      '작년 봄에 정산 마감이 자주 늦어지는 문제가 있었습니다. 제 역할은 배치를 다시 설계하는 것이었습니다. 저는 먼저 병목을 재 보고 작업을 작은 단위로 나눴습니다. 그 결과 마감 시간이 6시간에서 40분으로 줄었습니다.',
      '제가 직접 장애 기록을 모아서 원인을 나누고, 가장 잦은 것부터 고쳤습니다. 왜냐하면 당직자의 부담이 그쪽에 몰려 있었기 때문입니다.',
      '그 일을 통해 먼저 재고 나서 고쳐야 한다는 것을 배웠습니다.',
    ],
  },
  en: {
    start: 'Start practising',
    goOn: 'Carry on practising',
    demo: 'See a demo',
    company: 'Company',
    jobTitle: 'Job title',
    posting: 'Job posting',
    resume: 'Résumé',
    save: 'Save and read it',
    practise: 'Prepare an interview',
    makeQuestions: 'Make the questions',
    startInterview: 'Start the interview',
    send: 'Send answer',
    seeReport: 'Read the report',
    reportTitle: 'Interview report',
    questionCount: 'Questions',
    microphone: 'Microphone',
    camera: 'Camera',
    keepRecording: 'Keep the recording in this browser',
    sendRecording: 'Send the recording to the server',
    checkMicrophone: 'Check the microphone',
    checkCamera: 'Check the camera',
    goodLevel: 'Just right',
    speak: 'Answer by speaking',
    stopSpeaking: 'Turn the microphone off',
    microphoneOff: 'Microphone off',
    notSent: 'The server cannot be reached. What was not sent',
    recording: 'Recording',
    filming: 'Recording sound and picture',
    watching: 'Measuring sound and picture',
    notWatching: 'The picture cannot be measured in this browser.',
    endInterview: 'End the interview',
    soundSettings: 'Sound and recording',
    think: 'Thinking',
    thinkStop: 'Carry on answering',
    answer: 'Your answer',
    name: 'Name',
    email: 'E-mail',
    password: 'Password',
    signUp: 'Sign up',
    accountMenu: 'Account menu',
    target: { company: 'Gaonpay', jobTitle: 'Backend engineer' },
    resumeText: `Experience
Example Logistics, platform team (2021-03 to 2024-08)
- Replaced the nightly settlement batch with streaming and cut closing time from 6 hours to 40 minutes
- Wrote the incident procedure for the payment API and trained the people on call
- Designed the API when orders and payments were split into two services`,
    postingText: `Responsibilities
- Design and build payment and settlement services
- Run systems under heavy traffic
Requirements
- Three years of server development`,
    answers: [
      'Last spring our settlement kept closing late. My task was to redesign the batch. I measured the bottleneck first and split the work into small units. As a result closing time went from 6 hours to 40 minutes.',
      'I collected the incident reports myself, sorted them by cause and fixed the most frequent one first, because most of the burden on call came from it.',
      'From that I learned to measure before I change anything.',
    ],
  },
} as const

export type Words = (typeof words)['ko' | 'en']
