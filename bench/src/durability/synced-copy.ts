import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join, relative } from 'node:path'

/**
 * Where no loop device is to be had: a copy of the folder that holds only what was synced. What is written reaches the copy at
 * the fsync of its file; names, lengths and removals reach it at once, which is kinder than a disk is to a program that forgets to sync directories,
 * and as hard to one that forgets to sync data. PGlite's file layer calls `fs` of Node, so it is listened to there.
 */
export function recordSyncs(folder: string, copy: string) {
  const real = { ...fs }
  const realRename = fs.promises.rename
  const inside = (path: string) => path.startsWith(folder)
  const copyOf = (path: string) => join(copy, relative(folder, path))
  const pathOf = (descriptor: number) => real.readlinkSync(`/proc/self/fd/${descriptor}`)
  /** Unsynced stretches of each file. */
  const dirty = new Map<string, [start: number, end: number][]>()

  function touch(path: string) {
    real.mkdirSync(dirname(copyOf(path)), { recursive: true })
    if (!real.existsSync(copyOf(path))) real.writeFileSync(copyOf(path), '')
  }

  function keep(path: string) {
    const stretches = dirty.get(path)
    if (!stretches || !real.existsSync(path)) return
    touch(path)
    const [from, to] = [real.openSync(path, 'r'), real.openSync(copyOf(path), 'r+')]
    for (const [start, end] of stretches) {
      const bytes = Buffer.alloc(end - start)
      real.writeSync(to, bytes, 0, real.readSync(from, bytes, 0, bytes.length, start), start)
    }
    real.closeSync(from)
    real.closeSync(to)
    dirty.delete(path)
  }

  fs.writeSync = ((...given: Parameters<typeof real.writeSync>) => {
    const [descriptor, , , length, position] = given as unknown as [number, unknown, number, number, number | null]
    const written = real.writeSync(...given)
    if (descriptor > 2 && inside(pathOf(descriptor))) {
      const path = pathOf(descriptor)
      const start = position ?? Math.max(0, real.fstatSync(descriptor).size - length)
      dirty.set(path, [...(dirty.get(path) ?? []), [start, start + written]])
    }
    return written
  }) as typeof fs.writeSync

  fs.fsyncSync = (descriptor) => {
    const path = pathOf(descriptor)
    if (inside(path)) keep(path)
    real.fsyncSync(descriptor)
  }
  fs.ftruncateSync = (descriptor, length) => {
    const path = pathOf(descriptor)
    if (inside(path)) {
      touch(path)
      real.truncateSync(copyOf(path), length ?? 0)
    }
    real.ftruncateSync(descriptor, length)
  }
  const renamed = (source: string, target: string) => {
    if (!inside(source)) return
    if (real.existsSync(copyOf(source))) real.renameSync(copyOf(source), copyOf(target))
    for (const [path, stretches] of [...dirty]) {
      if (path !== source && !path.startsWith(`${source}/`)) continue
      dirty.delete(path)
      dirty.set(target + path.slice(source.length), stretches)
    }
  }
  fs.renameSync = (from, to) => {
    real.renameSync(from, to)
    renamed(String(from), String(to))
  }
  fs.promises.rename = async (from, to) => {
    await realRename(from, to)
    renamed(String(from), String(to))
  }
  fs.unlinkSync = (path) => {
    real.unlinkSync(path)
    if (!inside(String(path))) return
    dirty.delete(String(path))
    real.rmSync(copyOf(String(path)), { force: true })
  }
  fs.mkdirSync = ((path: string, options?: fs.MakeDirectoryOptions) => {
    const made = real.mkdirSync(path, options)
    if (inside(String(path))) real.mkdirSync(copyOf(String(path)), { recursive: true })
    return made
  }) as typeof fs.mkdirSync
  // Those who imported the functions by name see the new ones too.
  syncBuiltinESMExports()
}
