// node scripts/build-web.mjs [--force]      Builds web/dist, unless what it is made from has not changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bin, install, main, root, runNode } from './house.mjs'

const sources = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/vite.config.ts',
  'contracts/src',
  'text/src',
  'analysis/src',
  'analysis/nets',
  'package-lock.json',
]
const stampFile = join(root, 'web/dist/.built-from')

/** Builds the web app when its sources differ from those of the last build. */
export async function build({ force = false } = {}) {
  const now = fingerprint()
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return
  console.log('Building the web app (once) …')
  await runNode([bin('vite'), 'build', '--logLevel', 'warn'], { cwd: join(root, 'web') })
  writeFileSync(stampFile, now)
}

function fingerprint() {
  const digest = createHash('sha256')
  for (const file of sources.flatMap(filesBelow).sort((one, other) => (one < other ? -1 : 1)))
    digest.update(file).update(readFileSync(join(root, file)))
  return digest.digest('hex')
}

function filesBelow(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  try {
    return readdirSync(full).flatMap((name) => filesBelow(`${path}/${name}`))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  main(async () => {
    await install({ development: false })
    await build({ force: process.argv.includes('--force') })
  })
