import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { advance, interview, type Interview } from '@maju/contracts/interview'
import { plan } from '@maju/contracts/plan'
import { target } from '@maju/contracts/target'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './house.ts'
import { type Ask, guestProgram } from './program.ts'
import { words } from './words.ts'

const CRASHES = 20
const LATEST_MILLISECONDS = 40
/** Another seed crashes at other moments: CRASH_SEED=7 npm run e2e -- crash */
const seed = Number(process.env.CRASH_SEED ?? 20_260)

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse({ MAJU_LOG_LEVEL: 'error', MAJU_REQUESTS_PER_MINUTE: '0' })
  ask = await guestProgram(house.address)
})
afterAll(() => house?.stop())

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function randomFrom(start: number) {
  let state = start >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const openSeqOf = ({ turns }: Interview) => turns.findLast(({ from }) => from === 'interviewer')?.seq ?? -1

async function startInterview(): Promise<Interview> {
  const { ko } = words
  const made = await ask('POST', '/targets', { ...ko.target, language: 'ko', resume: ko.resumeText })
  const request = { language: 'ko', persona: 'lead', difficulty: 'normal', questions: 5, minutes: 25 }
  const planned = await ask('POST', `/targets/${target.parse(made.body).id}/plans`, request)
  const started = await ask('POST', `/plans/${plan.parse(planned.body).id}/interviews`, {}, randomUUID())
  return interview.parse(started.body)
}

const read = async (id: string) => interview.parse((await ask('GET', `/interviews/${id}`)).body)

const answer = (id: string, replyTo: number, text: string, key: string) =>
  ask('POST', `/interviews/${id}/answers`, { replyTo, text, secondsUsed: 30 }, key)

/** Answers one question for certain, and the next one while the server is killed. */
async function crashWithin(delay: number) {
  const { id, ...fresh } = await startInterview()
  const first = await answer(id, openSeqOf({ id, ...fresh }), words.ko.answers[0], randomUUID())
  expect(first.status).toBe(200)
  const before = await read(id)

  const key = randomUUID()
  const [text] = words.ko.answers.slice(1)
  const again = () => answer(id, openSeqOf(before), text ?? '', key)
  const sending = again().catch(() => null)
  await pause(delay)
  await house.crashAndRestart()
  const acknowledged = await sending
  const after = await read(id)
  const repeated = await again()
  return { before, acknowledged, after, repeated, thirdTime: await again(), end: await read(id) }
}

/** Where the crash fell, as a sentence for whoever reads the list of the twenty. */
function fallOf({ acknowledged, before, after }: Awaited<ReturnType<typeof crashWithin>>) {
  if (acknowledged) return 'after the reply'
  return after.turns.length > before.turns.length ? 'between the turn and its reply' : 'before the turn'
}

test(`${CRASHES} kills in the middle of a turn lose nothing that was acknowledged, and repeating an answer never says it twice`, async () => {
  const random = randomFrom(seed)
  const falls: string[] = []
  for (let n = 1; n <= CRASHES; n += 1) {
    const delay = random() * LATEST_MILLISECONDS
    const crash = await crashWithin(delay)
    const { before, acknowledged, after, repeated, thirdTime, end } = crash
    const where = `seed ${seed}, crash ${n}, ${delay.toFixed(1)} ms, ${fallOf(crash)}`
    falls.push(`${delay.toFixed(1)} ms: ${fallOf(crash)}`)

    expect(after.turns.slice(0, before.turns.length), where).toEqual(before.turns)
    const more = after.turns.slice(before.turns.length)
    if (acknowledged) expect(more, where).toEqual(advance.parse(acknowledged.body).turns)
    if (more.length > 0) {
      expect(more.filter(({ from }) => from === 'candidate').length, where).toBe(1)
      expect(more.at(-1)?.from, where).toBe('interviewer')
    }

    expect(repeated.status, `${where}: ${JSON.stringify(repeated.body)}`).toBe(200)
    const { turns } = advance.parse(repeated.body)
    if (more.length > 0) expect(turns, where).toEqual(more)
    expect(end.turns, where).toEqual([...before.turns, ...turns])
    expect(turns.filter(({ from }) => from === 'candidate').length, where).toBe(1)
    expect(thirdTime, where).toEqual(repeated)
  }
  console.log(falls.join('\n'))
}, 600_000)

test('a second server on the same data is refused with a sentence, and the first goes on', async () => {
  const { exitCode, errors } = await house.openSecond()
  expect(exitCode).toBe(1)
  expect(errors).toMatch(/^The data folder .+ is in use by process \d+\. Stop it first.+\n$/)
  expect((await ask('GET', '/me')).status).toBe(200)
}, 60_000)
