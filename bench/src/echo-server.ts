import { parentPort } from 'node:worker_threads'
import { advance, submitAnswer } from '@maju/contracts/interview'
import Fastify from 'fastify'

/** Fastify and zod and nothing else: parses the body of an answer, gives a reply of an interview turn's shape and size. */
const app = Fastify()
app.post('/echo', (request) => {
  const said = submitAnswer.body.parse(request.body)
  const at = new Date(0).toISOString()
  const madeBy = { engine: 'built-in' as const, model: null, version: 'echo', fallback: null }
  return advance.parse({
    turns: [
      {
        from: 'candidate',
        seq: said.replyTo + 1,
        questionId: 'q1',
        text: said.text,
        inputMode: said.inputMode,
        secondsUsed: null,
        intent: 'answer',
        filled: [],
        at,
      },
      {
        from: 'interviewer',
        seq: said.replyTo + 2,
        questionId: 'q1',
        act: 'probe-slot',
        speaker: 'lead',
        text: said.text.slice(0, 80),
        slot: 'result',
        sources: [],
        wording: 'final',
        madeBy,
        at,
      },
    ],
    status: 'live',
    progress: { phase: 'experience', asked: 1, questions: 8, secondsSpent: 0, minutes: 25 },
    clock: null,
  })
})
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(address !== null && typeof address === 'object' ? address.port : 0)
