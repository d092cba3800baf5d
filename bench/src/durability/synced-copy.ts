import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join, relative } from 'node:path'

/**
 * Where no loop device is to be had: keeps a copy of the folder that holds only what was synced. The content of a file reaches the copy
 * when it is synced; names, lengths and removals reach it at once, which is kinder than a disk is to a program that forgets to sync
 * directories, and as hard to one that forgets to sync data. PGlite's file layer calls `fs` of Node, so it is listened to there.
 */
export function recordSyncs(folder: string, copy: string) {
  const survivor = syncedCopy(folder, copy)
  const real = { ...fs, renameLater: fs.promises.rename }
  const pathOf = (descriptor: number) => real.readlinkSync(`/proc/self/fd/${descriptor}`)

  fs.fsyncSync = (descriptor) => {
    real.fsyncSync(descriptor)
    survivor.synced(pathOf(descriptor))
  }
  fs.ftruncateSync = (descriptor, length) => {
    real.ftruncateSync(descriptor, length)
    survivor.cut(pathOf(descriptor), length ?? 0)
  }
  fs.renameSync = (from, to) => {
    real.renameSync(from, to)
    survivor.renamed(String(from), String(to))
  }
  fs.promises.rename = async (from, to) => {
    await real.renameLater(from, to)
    survivor.renamed(String(from), String(to))
  }
  fs.unlinkSync = (path) => {
    real.unlinkSync(path)
    survivor.removed(String(path))
  }
  // Those who imported the functions by name see the new ones too.
  syncBuiltinESMExports()
}

/** The folder as it would be after a power loss. Paths elsewhere are none of its business. */
function syncedCopy(folder: string, copy: string) {
  const { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } = { ...fs }
  const at = (path: string) => join(copy, relative(folder, path))
  const isOurs = (path: string) => path.startsWith(folder)
  const room = (path: string) => mkdirSync(dirname(at(path)), { recursive: true })

  return {
    synced(path: string) {
      if (!isOurs(path) || !existsSync(path)) return
      room(path)
      if (statSync(path).isDirectory()) {
        mkdirSync(at(path), { recursive: true })
        return
      }
      // Copied beside and renamed: a process that is stopped in the middle must not leave half of what was safe before.
      copyFileSync(path, `${at(path)}.syncing`)
      renameSync(`${at(path)}.syncing`, at(path))
    },
    cut(path: string, length: number) {
      if (!isOurs(path)) return
      room(path)
      if (!existsSync(at(path))) writeFileSync(at(path), '')
      truncateSync(at(path), length)
    },
    renamed(from: string, to: string) {
      if (isOurs(from) && existsSync(at(from))) renameSync(at(from), at(to))
    },
    removed(path: string) {
      if (isOurs(path)) rmSync(at(path), { force: true })
    },
  }
}
