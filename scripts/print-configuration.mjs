// node scripts/print-configuration.mjs [--check]      Writes the table of variables into docs/self-hosting.md, or fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configTable } from '../server/src/config.ts'
import { fail, root } from './house.mjs'

const page = 'docs/self-hosting.md'
const begin = '<!-- variables: written by scripts/print-configuration.mjs -->'
const end = '<!-- end of variables -->'

const file = join(root, page)
const now = readFileSync(file, 'utf8')
const from = now.indexOf(begin)
const to = now.indexOf(end)
if (from === -1 || to < from) fail(`${page} lost the two marks between which the table of variables stands.`)

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const rows = configTable().map(
  ({ name, meaning, fallback }) =>
    `| \`${name}\` | ${fallback === null ? '' : `\`${cell(fallback)}\``} | ${cell(meaning)} |`,
)
const table = ['| variable | unless set | what it does |', '|---|---|---|', ...rows].join('\n')
const next = `${now.slice(0, from)}${begin}\n\n${table}\n\n${now.slice(to)}`

/** The formatter widens the cells of a table; that does not make it stale. */
const bare = (text) => text.replaceAll(/-{2,}/g, '-').replaceAll(/ *\| */g, '|')

if (!process.argv.includes('--check')) writeFileSync(file, next)
else if (bare(next) !== bare(now)) fail(`The table of variables in ${page} is stale. Run: npm run fix`)
else console.log(`${page} names all ${rows.length} variables.`)
