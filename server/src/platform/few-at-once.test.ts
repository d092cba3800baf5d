import { describe, expect, test } from 'vitest'
import { fewAtOnce } from './few-at-once.ts'

const limits = { running: 2, waiting: 3, busy: 'Too many are at it.', retryAfterSeconds: 2 }

describe('few at once', () => {
  test('never runs more than its number, refuses beyond the line, and goes on after a failure', async () => {
    const turn = fewAtOnce(limits)
    let running = 0
    let most = 0
    const work = (fails: boolean) => async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setTimeout(done, 5))
      running -= 1
      if (fails) throw new Error('this one fails')
    }
    const asked = await Promise.allSettled(
      [true, false, true, false, true, false, false].map((fails) => turn(work(fails))),
    )
    const refused = asked.filter(
      (each) => each.status === 'rejected' && String(each.reason).includes('Too many are at it'),
    )
    expect(most).toBe(2)
    expect(refused.length).toBe(2)
    await turn(work(false))
  })

  test('whoever leaves the line runs nothing and keeps nobody from it', async () => {
    const turn = fewAtOnce({ ...limits, running: 1, waiting: 1 })
    let end: () => void = () => undefined
    const first = turn(() => new Promise<void>((done) => (end = done)))
    const leaving = new AbortController()
    const ran: string[] = []
    const left = turn(async () => void ran.push('left'), leaving.signal)
    leaving.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    const next = turn(async () => void ran.push('next'))
    end()
    await Promise.all([first, next])
    expect(ran).toEqual(['next'])
    await expect(turn(async () => void ran.push('late'), leaving.signal)).rejects.toThrow('gone')
  })
})
