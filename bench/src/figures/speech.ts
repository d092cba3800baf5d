import { existsSync } from 'node:fs'
import { quantile } from '@maju/analysis/statistics'
import type { Language } from '@maju/contracts/basics'
import { chat, sayInChat } from '@maju/contracts/chat'
import { openHouse } from '@maju/e2e/house'
import { atLeast, atMost } from '../bars.ts'
import { type Result, skipped } from '../benchmark.ts'
import { round } from '../round.ts'
import { firstSound } from '../speech/first-sound.ts'

const PROGRAMS = ['/usr/bin/espeak-ng', '/usr/local/bin/espeak-ng']
const repliesEach = 30
const barMilliseconds = 500

const TOPICS: Record<Language, string> = { ko: '재고 관리', en: 'stock keeping' }
const ANSWERS: Record<Language, readonly string[]> = {
  ko: [
    '창고에서 바코드를 붙여 재고를 정리했습니다. 오배송이 많이 줄었습니다.',
    '제가 먼저 점검표를 만들자고 제안했고, 매주 함께 확인했습니다.',
    '다음 질문 주세요',
  ],
  en: [
    'I put barcodes on the shelves and sorted the stock. Wrong deliveries went down a lot.',
    'I suggested a checklist first, and we went through it together every week.',
    'Next question please',
  ],
}

/**
 * How soon the interviewer is heard in a chat, with eSpeak NG and nothing else: from asking for the first part of a reply that was never spoken before, through
 * the real door of the real product, to the arrival of the first sample that is not silence, and the silence before it in the file on top.
 */
export async function run(): Promise<Result> {
  if (!PROGRAMS.some((path) => existsSync(path)))
    return skipped('eSpeak NG is not installed (apt-get install espeak-ng).')
  const house = await openHouse({ MAJU_SPEAKER: 'espeak', MAJU_REQUESTS_PER_MINUTE: '0' })
  try {
    const taken: Record<Language, number[]> = { ko: [], en: [] }
    for (const language of ['ko', 'en'] as const) taken[language] = await heard(house.address, language)
    const all = [...taken.ko, ...taken.en]
    return {
      rows: Object.entries(taken).map(([language, each]) => ({ language, ...figuresOf(each) })),
      bars: [
        atLeast('replies that were spoken', all.length, 2 * repliesEach),
        atMost('first spoken sound with eSpeak NG, p95 ms', quantile(all, 0.95), barMilliseconds),
      ],
      notes: ['one reply at a time; the silence at the beginning of a file counts as waiting'],
    }
  } finally {
    await house.stop()
  }
}

const figuresOf = (taken: readonly number[]) => ({
  replies: taken.length,
  p50Milliseconds: round(quantile(taken, 0.5), 1),
  p95Milliseconds: round(quantile(taken, 0.95), 1),
  worstMilliseconds: round(Math.max(...taken), 1),
})

/** A guest who talks, and listens to every reply. */
async function heard(address: string, language: Language): Promise<number[]> {
  const guest = await fetch(`${address}/api/v2/auth/guest`, asking({ language }))
  const cookie = guest.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const post = async (path: string, body: object): Promise<unknown> => {
    const reply = await fetch(`${address}/api/v2${path}`, asking(body, cookie))
    return reply.json()
  }
  const begun = chat.parse(await post('/chats', { topic: { text: TOPICS[language] }, language }))
  let last = begun.turns.at(-1)?.seq ?? 0
  const taken: number[] = []
  while (taken.length < repliesEach) {
    const text = ANSWERS[language][taken.length % ANSWERS[language].length] ?? ''
    const said = { replyTo: last, text, inputMode: 'typed' }
    const { reply } = sayInChat.reply.parse(await post(`/chats/${begun.id}/turns`, said))
    last = reply.seq
    const speech = `${address}/api/v2/chats/${begun.id}/turns/${reply.id}/speech?part=0`
    taken.push(await firstSound(() => fetch(speech, { headers: { cookie } })))
  }
  return taken
}

const asking = (body: object, cookie = '') => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie },
  body: JSON.stringify(body),
})
