import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { arch, cpus, platform, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import type { Benchmark, Result } from './benchmark.ts'
import { round } from './round.ts'

/** Prints the tables of the benchmarks named on the command line (or of all) and writes what they measured. */

const folder = import.meta.dirname
const resultsFolder = join(folder, '../results')
const known = (await readdir(join(folder, 'figures')))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`)
  process.exit(2)
}

let missed = 0
await mkdir(resultsFolder, { recursive: true })
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const { run } = (await import(`./figures/${name}.ts`)) as Benchmark
  const result = await run()
  print(result)
  missed += (result.bars ?? []).filter((bar) => !bar.holds).length
  const record = {
    benchmark: name,
    machine: machine(),
    seconds: round((performance.now() - started) / 1000),
    ...result,
  }
  await writeFile(join(resultsFolder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`)
}
console.log(missed === 0 ? '\nEvery bar holds.' : `\n${missed} bars are missed.`)
process.exit(missed === 0 ? 0 : 1)

function print({ rows, bars = [], notes = [] }: Result) {
  if (rows.length > 0) console.table(rows)
  for (const bar of bars)
    console.log(`${bar.holds ? 'holds ' : 'MISSED'}  ${bar.name}: ${round(bar.value)} (bar ${bar.bar})`)
  for (const note of notes) console.log(`        ${note}`)
}

function machine() {
  const memoryGigabytes = Math.round(totalmem() / 2 ** 30)
  return {
    node: process.version,
    platform: platform(),
    arch: arch(),
    processors: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes,
  }
}
