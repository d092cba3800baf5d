import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { median, quantile } from '@maju/analysis/statistics'
import { openHouse } from '@maju/e2e/house'
import { answerText, postingText, resumeText } from '../candidates/busy-candidate.ts'
import { atMost } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { program } from '../program.ts'
import { round } from '../round.ts'

const atOnce = 8
const rounds = 5
const turnsEach = 40
/** Enough for all rounds: an interview of fifteen questions takes about thirty turns. */
const interviewsEach = 12
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
    const echo = await echoServer()
    const turns = await medianOfRounds(candidates.map(({ turn }) => turn))
    const behind = await scoredAfter(candidates)
    const bare = await medianOfRounds(Array.from({ length: atOnce }, () => echoTurn(echo.address)))
    await echo.stop()
    const ratio = turns.figures.perSecond / bare.figures.perSecond
    return {
      rows: [
        { what: 'interview turn', ...turns.figures },
        { what: 'bare Fastify + zod echo', ...bare.figures },
      ],
      bars: [atMost('interview turn, p95 ms, 8 at a time', turns.figures.p95Milliseconds, barMilliseconds)],
      notes: [
        `medians of ${rounds} rounds; p95 of the rounds: ${turns.p95OfRounds.join(', ')} ms`,
        `turns per second against the bare echo in the same run: ${ratio.toFixed(3)}`,
        `the last of ${behind.scores} scores was there ${behind.seconds.toFixed(1)} s after the last turn: scoring gives way to turns`,
      ],
    }
  } finally {
    await house.stop()
  }
}

type Turn = () => Promise<void>
type Figures = Record<'turns' | 'perSecond' | 'p50Milliseconds' | 'p95Milliseconds' | 'p99Milliseconds', number>
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

/** The machine does other work now and then: each figure is the median of its rounds. */
async function medianOfRounds(callers: readonly Turn[]) {
  await Promise.all(callers.map((turn) => repeat(turn, 5)))
  const measured: Figures[] = []
  for (let n = 0; n < rounds; n += 1) measured.push(await measure(callers))
  const medianOf = (figure: keyof Figures) => median(measured.map((each) => each[figure]))
  const figures: Figures = {
    turns: medianOf('turns'),
    perSecond: medianOf('perSecond'),
    p50Milliseconds: medianOf('p50Milliseconds'),
    p95Milliseconds: medianOf('p95Milliseconds'),
    p99Milliseconds: medianOf('p99Milliseconds'),
  }
  return { figures, p95OfRounds: measured.map(({ p95Milliseconds }) => p95Milliseconds) }
}

/** Callers that each take turns one after the other; throughput and latency of all of them. */
async function measure(callers: readonly Turn[]): Promise<Figures> {
  const begun = performance.now()
  const taken = (await Promise.all(callers.map((turn) => repeat(turn, turnsEach)))).flat()
  const seconds = (performance.now() - begun) / 1000
  const at = (share: number) => round(quantile(taken, share), 1)
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
  for (let n = 0; n < interviewsEach; n += 1) interviews.push(await begin(call, String(target.id)))
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
