import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from './ledger.ts'
import { between, check, killed, pause, type Round, startWriter } from './rounds.ts'

/** A disk that can lose its power: `freeze` gives a folder with what would have survived at this moment. */
type Disk = {
  method: string
  folder: string
  synced?: string
  freeze: () => string
  thaw: () => void
  remove: () => void
}

const run = (command: string, ...words: string[]) => execFileSync(command, words, { stdio: 'pipe' })

/**
 * An ext4 file system on a loop device. Its image file holds only what the file system has really written to its disk: a copy of
 * it, taken while the writer stands still, is what a power loss leaves. Mounting the copy replays the journal as a start would.
 */
function loopDisk(): Disk {
  const scratch = mkdtempSync(join(tmpdir(), 'maju-power-'))
  const at = (name: string) => join(scratch, name)
  for (const name of ['live', 'survived']) mkdirSync(at(name))
  run('truncate', '-s', '700M', at('image'))
  run('mkfs.ext4', '-q', '-F', at('image'))
  run('mount', '-o', 'loop', at('image'), at('live'))
  return {
    method: 'ext4 on a loop device',
    folder: at('live/data'),
    freeze() {
      run('cp', '--sparse=always', at('image'), at('copy'))
      run('mount', '-o', 'loop', at('copy'), at('survived'))
      return at('survived/data')
    },
    thaw: () => run('umount', at('survived')),
    remove() {
      run('umount', at('live'))
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

/** A copy of the folder that holds only what was synced, for machines without loop devices. */
export function recordedDisk(): Disk {
  const scratch = mkdtempSync(join(tmpdir(), 'maju-power-'))
  const [folder, synced, survived] = [join(scratch, 'live'), join(scratch, 'synced'), join(scratch, 'survived')]
  mkdirSync(synced)
  return {
    method: 'a record of what was synced',
    folder,
    synced,
    freeze() {
      cpSync(synced, survived, { recursive: true })
      return survived
    },
    thaw: () => rmSync(survived, { recursive: true, force: true }),
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  }
}

function openDisk(): Disk {
  try {
    return loopDisk()
  } catch {
    return recordedDisk()
  }
}

/** Cuts the power under load, `rounds` times, and looks at what survived. */
export async function losePower(
  engine: Engine,
  rounds: number,
  disk = openDisk(),
): Promise<{ method: string; rounds: Round[] }> {
  const seen: Round[] = []
  const promised: number[] = []
  try {
    for (let n = 0; n < rounds; n += 1) {
      const { child, acknowledged } = await startWriter(engine, disk.folder, (promised.at(-1) ?? 0) + 1000, disk.synced)
      await pause(between(700, 2500))
      child.kill('SIGSTOP')
      await pause(100)
      const all = [...promised, ...acknowledged]
      const survived = disk.freeze()
      await killed(child)
      const round = check(engine, survived, all, join(disk.folder, '..'))
      seen.push({ ...round, acknowledged: acknowledged.length, lost: Math.min(round.lost, acknowledged.length) })
      disk.thaw()
      // The next round goes on with the disk that did not lose its power.
      promised.push(...acknowledged)
    }
  } finally {
    disk.remove()
  }
  return { method: disk.method, rounds: seen }
}
