import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '@maju/analysis/statistics'
import { exactly } from '../bars.ts'
import type { Result } from '../benchmark.ts'
import { losePower } from '../durability/power-loss.ts'
import { between, check, killed, pause, type Round, startWriter } from '../durability/rounds.ts'
import { round } from '../round.ts'

const kills = 20
const losses = 10
const controls = 3

/**
 * What survives when the process is killed (kill -9) and when the power fails, while four callers write without a pause: the database of a
 * data folder as the product opens it. The same power loss on PGlite as shipped shows that the test can fail.
 */
export async function run(): Promise<Result> {
  const killing = await killRounds(kills)
  const power = await losePower('durable', losses)
  const control = await losePower('as-shipped', controls)
  const wholes = [killing, power.rounds]
  const sum = (pick: (each: Round) => number) => wholes.flat().reduce((total, each) => total + pick(each), 0)
  const opened = wholes.flat().filter((each) => each.opened).length
  return {
    rows: [
      rowOf('kill -9', killing),
      rowOf(`power loss (${power.method})`, power.rounds),
      rowOf('power loss, PGlite as shipped', control.rounds),
    ],
    bars: [
      exactly('databases that reopen', opened, kills + losses),
      exactly(
        'acknowledged rows lost',
        sum(({ lost }) => lost),
        0,
      ),
      exactly(
        'transactions of which half is there',
        sum(({ torn }) => torn),
        0,
      ),
      exactly(
        'damaged indexes',
        sum(({ damaged }) => damaged),
        0,
      ),
    ],
    notes: [
      power.method === 'ext4 on a loop device'
        ? 'Power loss: the writer stands still, the image below the file system is copied and mounted; what it had not written is gone.'
        : 'No loop device here: the power loss is a copy of the folder that holds only what was synced.',
    ],
  }
}

async function killRounds(rounds: number): Promise<Round[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'maju-kill-'))
  const folder = join(scratch, 'data')
  const seen: Round[] = []
  const promised: number[] = []
  try {
    for (let n = 0; n < rounds; n += 1) {
      const { child, acknowledged } = await startWriter('durable', folder, (seen.at(-1)?.last ?? 0) + 1)
      await pause(between(100, 1500))
      await killed(child)
      promised.push(...acknowledged)
      seen.push({ ...check('durable', folder, promised, scratch), acknowledged: acknowledged.length })
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  return seen
}

function rowOf(what: string, rounds: readonly Round[]) {
  const sum = (pick: (each: Round) => number) => rounds.reduce((total, each) => total + pick(each), 0)
  return {
    what,
    rounds: rounds.length,
    reopened: rounds.filter(({ opened }) => opened).length,
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    halves: sum(({ torn }) => torn),
    reopenSeconds: round(median(rounds.map(({ openSeconds }) => openSeconds)), 2),
  }
}
