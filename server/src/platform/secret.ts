import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncPath } from './database/durable-file-system.ts'

/**
 * The instance's secret: what is configured, or else 256 random bits that are made once and kept in the data folder,
 * readable only by their owner. Losing it signs everybody out, and nobody can read any more what was sealed with it
 * (protected parts of career profiles).
 */
export async function instanceSecret(dataFolder: string, configured: string | undefined): Promise<Uint8Array> {
  if (configured) return new TextEncoder().encode(configured)
  const path = join(dataFolder, 'secret')
  const kept = await readFile(path, 'utf8').catch(() => null)
  if (kept !== null && kept.trim().length >= 43) return new TextEncoder().encode(kept.trim())
  // Shorter than we write: a power loss cut it.
  if (kept !== null) await rm(path, { force: true })
  await makeOnce(dataFolder, path)
  return new TextEncoder().encode((await readFile(path, 'utf8')).trim())
}

/** Two processes that start at the same time end up with the same one. */
async function makeOnce(folder: string, path: string) {
  await mkdir(folder, { recursive: true })
  const beside = `${path}.${process.pid}`
  const file = await open(beside, 'w', 0o600)
  await file.writeFile(`${randomBytes(32).toString('base64url')}\n`)
  await file.sync()
  await file.close()
  await link(beside, path).catch(() => {})
  await rm(beside, { force: true })
  syncPath(folder)
}
