import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Engine } from './ledger.ts'

export type Round = {
  opened: boolean
  acknowledged: number
  lost: number
  torn: number
  damaged: number
  openSeconds: number
  last: number
}

const found = z.object({ openSeconds: z.number(), last: z.int(), lost: z.int(), torn: z.int(), damaged: z.int() })

const script = (name: string) => ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, name)]

/** A writer at work: what it has been promised, and when. */
export async function startWriter(engine: Engine, folder: string, first: number, synced?: string) {
  const child = spawn(
    process.execPath,
    [...script('write.ts'), engine, folder, String(first), ...(synced ? [synced] : [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const acknowledged: number[] = []
  let rest = ''
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()))
  await new Promise<void>((ready, failed) => {
    child.once('exit', () => failed(new Error(`the writer ended by itself: ${said.slice(-500)}`)))
    child.stdout.on('data', (bytes: Buffer) => {
      const lines = (rest + bytes.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line === 'ready') ready()
        else acknowledged.push(Number(line))
      }
    })
  })
  return { child, acknowledged }
}

/** kill -9. Waits for what it had still said: that was acknowledged too. */
export async function killed(child: ChildProcess) {
  const closed = new Promise((ended) => child.once('close', ended))
  child.kill('SIGKILL')
  await closed
}

/** Opens the folder in a process of its own and counts what is missing. */
export function check(engine: Engine, folder: string, acknowledged: readonly number[], scratch: string): Round {
  const file = join(scratch, 'acknowledged.json')
  writeFileSync(file, JSON.stringify(acknowledged))
  const done = spawnSync(process.execPath, [...script('check.ts'), engine, folder, file], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  const round = {
    opened: false,
    acknowledged: acknowledged.length,
    lost: acknowledged.length,
    torn: 0,
    damaged: 0,
    openSeconds: 0,
    last: 0,
  }
  if (done.status !== 0) return round
  return { ...round, opened: true, ...found.parse(JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '{}')) }
}

export const pause = (milliseconds: number) => new Promise((rested) => setTimeout(rested, milliseconds))

/** Between the two, another each time. */
export const between = (least: number, most: number) => least + Math.random() * (most - least)
