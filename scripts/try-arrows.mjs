// node scripts/try-arrows.mjs      Plants one wrong import per rule of arrows.cjs in a copy of the house and asks whether each rule bites.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { bin, pinnedNode, root } from './house.mjs'

const { forbidden } = createRequire(import.meta.url)('../arrows.cjs')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|cjs)$|tsconfig\.json$|package\.json$/.test(file) && existsSync(join(root, file)))

/** A file of the house that matches, to point a wrong import at. */
function some(pattern) {
  const found = files.find((file) => pattern.test(file) && !/[.]test[.]/.test(file))
  if (!found) throw new Error(`nothing to point a wrong import at: ${pattern}`)
  return found
}

/** rule → [file that is planted, what it wrongly imports] */
const plants = {
  'no-circles': [
    ['contracts/src/planted/a.ts', 'contracts/src/planted/b.ts'],
    ['contracts/src/planted/b.ts', 'contracts/src/planted/a.ts'],
  ],
  'no-circles-between-folders': [
    ['text/src/planted-one/a.ts', 'text/src/planted-two/b.ts'],
    ['text/src/planted-two/c.ts', 'text/src/planted-one/d.ts'],
    ['text/src/planted-two/b.ts', null],
    ['text/src/planted-one/d.ts', null],
  ],
  'contracts-stand-alone': [['contracts/src/planted.ts', some(/^text\/src\/.*\.ts$/)]],
  'text-knows-only-contracts': [['text/src/planted.ts', some(/^providers\/src\/.*\.ts$/)]],
  'analysis-knows-only-contracts-and-text': [['analysis/src/planted.ts', some(/^interviewer\/src\/.*\.ts$/)]],
  'documents-knows-only-contracts-and-text': [['documents/src/planted.ts', some(/^providers\/src\/.*\.ts$/)]],
  'interviewer-knows-only-contracts-and-text': [['interviewer/src/planted.ts', some(/^providers\/src\/.*\.ts$/)]],
  'providers-knows-only-contracts': [['providers/src/planted.ts', some(/^text\/src\/.*\.ts$/)]],
  'web-knows-only-contracts-and-text-and-analysis': [['web/src/planted.ts', some(/^interviewer\/src\/.*\.ts$/)]],
  'server-knows-only-contracts-and-text-and-analysis-and-documents-and-interviewer-and-providers': [
    ['server/src/planted.ts', some(/^web\/src\/.*\.ts$/)],
  ],
  'pure-rooms-touch-nothing-outside': [['text/src/planted-core.ts', 'node:fs']],
  'platform-knows-no-feature': [['server/src/platform/planted.ts', some(/^server\/src\/features\/.*\.ts$/)]],
  'features-know-no-flow-or-door': [
    ['server/src/features/planted/planted.ts', some(/^server\/src\/(flows|api|worker)\/.*\.ts$/)],
  ],
  'flows-know-no-door': [['server/src/flows/planted.ts', some(/^server\/src\/(api|worker)\/.*\.ts$/)]],
  'enter-a-feature-by-its-service': [
    ['server/src/features/planted/planted-store.ts', some(/^server\/src\/features\/accounts\/.*\.store\.ts$/)],
  ],
  'flows-enter-by-the-service': [
    ['server/src/flows/planted-store.ts', some(/^server\/src\/features\/accounts\/.*\.store\.ts$/)],
  ],
  'web-features-do-not-mix': [['web/src/features/planted/planted.ts', some(/^web\/src\/features\/.*\.tsx?$/)]],
  'web-shared-knows-no-feature': [['web/src/shared/planted.ts', some(/^web\/src\/features\/.*\.tsx?$/)]],
  'no-test-code-in-production': [['server/src/planted-test.ts', some(/^server\/test\/.*\.ts$/)]],
  'everything-resolves': [['server/src/planted-nowhere.ts', 'server/src/nowhere.ts']],
}

const copy = mkdtempSync(join(tmpdir(), 'maju-arrows-'))
try {
  for (const file of files) cpSync(join(root, file), join(copy, file))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const [file, target] of Object.values(plants).flat()) plant(file, target)

  const caught = new Set(cruise().map(({ rule }) => rule.name))
  const missed = forbidden.map(({ name }) => name).filter((name) => !caught.has(name) || !plants[name])
  for (const { name } of forbidden) console.log(`${missed.includes(name) ? 'MISSED' : 'caught'}  ${name}`)
  process.exitCode = missed.length > 0 ? 1 : 0
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function plant(file, target) {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  const path = target?.startsWith('node:') ? target : target && `./${relative(dirname(file), target)}`
  writeFileSync(join(copy, file), `${path ? `import '${path}'\n` : ''}export const planted = 1\n`)
}

function cruise() {
  const rooms = [
    'contracts/src',
    'text/src',
    'analysis/src',
    'documents/src',
    'interviewer/src',
    'providers/src',
    'server/src',
    'web/src',
  ]
  const args = [bin('dependency-cruiser', 'depcruise'), '--config', 'arrows.cjs', '--output-type', 'json', ...rooms]
  const { stdout, stderr } = spawnSync(pinnedNode(), args, { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 })
  try {
    return JSON.parse(stdout).summary.violations
  } catch {
    throw new Error(`the arrows could not be tried: ${String(stderr || stdout).slice(0, 500)}`)
  }
}
