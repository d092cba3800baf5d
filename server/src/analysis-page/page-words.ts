import type { Language } from '@maju/contracts/basics'

const ko = {
  voice: '전달: 목소리',
  screen: '화면: 보인 행동',
  transcript: '받아쓴 글',
  seconds: '{}초',
  measure: '잰 것',
  value: '값',
  range: '범위',
  remark: '참고',
  speech: '말소리',
  pauses: '쉼',
  fillers: '군말',
  loudness: '소리 크기',
  pitch: '목소리 높이',
  camera: '카메라 쪽',
  elsewhere: '다른 곳',
  events: '있었던 일',
  yaw: '고개 좌우',
  pitchOfHead: '고개 위아래',
}
const en: Record<keyof typeof ko, string> = {
  voice: 'Delivery: the voice',
  screen: 'Screen: what could be seen',
  transcript: 'What was said',
  seconds: '{} s',
  measure: 'Measure',
  value: 'Value',
  range: 'Range',
  remark: 'Remark',
  speech: 'Speech',
  pauses: 'Pauses',
  fillers: 'Fillers',
  loudness: 'Loudness',
  pitch: 'Pitch',
  camera: 'Towards the camera',
  elsewhere: 'Elsewhere',
  events: 'Events',
  yaw: 'Head, sideways',
  pitchOfHead: 'Head, up and down',
}

/** Words of the page that the command line writes. */
export const WORDS: Readonly<Record<Language, Record<keyof typeof ko, string>>> = { ko, en }

/** Its looks: legible on paper and in the dark. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1d1d1f;--muted:#5f6068;--line:#e2e2e6;--accent:#3949ab;--ground:#faf9f6}
@media(prefers-color-scheme:dark){:root{--ink:#ececf0;--muted:#a5a6b0;--line:#33343c;--accent:#9fa8ff;--ground:#16171b}}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 Pretendard,system-ui,sans-serif;word-break:keep-all}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.2rem}
.note,small{color:var(--muted)}table{width:100%;border-collapse:collapse}td,th{padding:.5rem .6rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
svg{width:100%;height:auto;fill:var(--accent)}svg text{fill:var(--ink);font-size:13px}svg .tick{fill:var(--muted);font-size:11px}
svg path{fill:none;stroke:var(--accent);stroke-width:1.4}@media print{body{background:#fff}}
`
