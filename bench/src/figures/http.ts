import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openHouse } from '@maju/e2e/house'
import { answerText, postingText, resumeText } from '../candidates/busy-candidate.ts'
import type { Result } from '../benchmark.ts'
import { program } from '../program.ts'

const atOnce = 8
const turnsEach = 60
const barMilliseconds = 50

/**
 * An interview turn (answer → reading, next act, kept on disk → next question) through the real door of the real product: PGlite with fsync, built-in engine,
 * eight candidates at a time without a pause between turns. Beside it, in the same run, a bare Fastify with zod that parses the same body and echoes a
 * reply of the same size: what this machine could do at best.
 */
export async function run(): Promise<Result> {
  const house = await openHouse()
  try {
    const candidates = await Promise.all(Array.from({ length: atOnce }, () => candidate(house.address)))
    const turns = await measure(candidates.map(({ turn }) => turn))
    const behind = await scoredAfter(candidates)
    const echo = await echoServer()
    const bare = await measure(Array.from({ length: atOnce }, () => echoTurn(echo.address)))
    await echo.stop()
    const ratio = turns.perSecond / bare.perSecond
    return {
      rows: [
        { what: 'interview turn', ...turns },
        { what: 'bare Fastify + zod echo', ...bare },
      ],
      bars: [
        {
          name: 'interview turn, p95 ms, 8 at a time',
          value: turns.p95Milliseconds,
          bar: `≤ ${barMilliseconds}`,
          holds: turns.p95Milliseconds <= barMilliseconds,
        },
      ],
      notes: [
        `turns per second against the bare echo in the same run: ${ratio.toFixed(3)}`,
        `the last of ${behind.scores} scores was there ${behind.seconds.toFixed(1)} s after the last turn: scoring gives way to turns`,
      ],
    }
  } finally {
    await house.stop()
  }
}

type Turn = () => Promise<void>
type Candidate = { turn: Turn; scoring: (() => Promise<{ done: number; total: number }>)[] }

/** How long after the last turn everything that was said is scored. Looks at one interview at a time, so that the looking costs little. */
async function scoredAfter(candidates: readonly Candidate[]) {
  const begun = performance.now()
  let scores = 0
  for (const { scoring } of candidates) {
    for (const look of scoring) {
      let now = await look()
      while (now.done < now.total) {
        await new Promise((later) => setTimeout(later, 100))
        now = await look()
      }
      scores += now.total
    }
  }
  return { scores, seconds: (performance.now() - begun) / 1000 }
}

/** Callers that each take turns one after the other; gives throughput and latency of all turns after a warm-up. */
async function measure(callers: readonly Turn[]) {
  await Promise.all(callers.map((turn) => repeat(turn, 5)))
  const begun = performance.now()
  const taken = (await Promise.all(callers.map((turn) => repeat(turn, turnsEach)))).flat().toSorted((a, b) => a - b)
  const seconds = (performance.now() - begun) / 1000
  const at = (share: number) => Math.round((taken[Math.floor(taken.length * share)] ?? 0) * 10) / 10
  return {
    turns: taken.length,
    perSecond: Math.round(taken.length / seconds),
    p50Milliseconds: at(0.5),
    p95Milliseconds: at(0.95),
    p99Milliseconds: at(0.99),
  }
}

async function repeat(turn: Turn, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let n = 0; n < times; n += 1) {
    const begun = performance.now()
    await turn()
    taken.push(performance.now() - begun)
  }
  return taken
}

/** A guest with a target and a plan; each call is one answer. A finished interview is followed by a new one outside of the measured call. */
async function candidate(address: string): Promise<Candidate> {
  const call = await program(address)
  const target = await call('POST', '/targets', {
    company: '가온페이',
    jobTitle: '백엔드 개발자',
    language: 'ko',
    resume: resumeText,
    posting: postingText,
  })
  const interviews: { id: string; open: number }[] = []
  for (let n = 0; n < 6; n += 1) interviews.push(await begin(call, String(target.id)))
  const ids = interviews.map(({ id }) => id)
  let current = interviews.pop()
  let said = 0
  const turn = async () => {
    if (!current) throw new Error('the candidate ran out of interviews: more have to be prepared')
    said += 1
    const reply = await call('POST', `/interviews/${current.id}/answers`, {
      replyTo: current.open,
      text: answerText(said),
    })
    const last = (reply.turns as { seq: number }[]).at(-1)
    current = reply.status === 'finished' ? interviews.pop() : { id: current.id, open: last?.seq ?? 0 }
  }
  const scoring = ids.map((id) => async () => {
    const report = await call('GET', `/interviews/${id}/report`)
    return report.scoring as { done: number; total: number }
  })
  return { turn, scoring }
}

async function begin(call: Awaited<ReturnType<typeof program>>, targetId: string) {
  const plan = await call('POST', `/targets/${targetId}/plans`, {
    language: 'ko',
    persona: 'lead',
    difficulty: 'normal',
    questions: 15,
    minutes: 90,
  })
  const interview = await call('POST', `/plans/${String(plan.id)}/interviews`)
  return { id: String(interview.id), open: (interview.turns as { seq: number }[]).at(-1)?.seq ?? 0 }
}

async function echoServer() {
  const worker = new Worker(new URL('../echo-server.ts', import.meta.url))
  const [port] = (await once(worker, 'message')) as [number]
  return { address: `http://127.0.0.1:${port}`, stop: () => worker.terminate() }
}

function echoTurn(address: string): Turn {
  let said = 0
  return async () => {
    said += 1
    const body = JSON.stringify({ replyTo: said, text: answerText(said), inputMode: 'typed', secondsUsed: null })
    const reply = await fetch(`${address}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (!reply.ok) throw new Error(`the echo answered ${reply.status}`)
    await reply.json()
  }
}
