// npm run bench [-- NAME …]      Runs the benchmarks named (or all), prints their tables and writes bench/results/NAME.json.
import { build } from './build-web.mjs'
import { install, main, runNode } from './house.mjs'

main(async () => {
  await install({ development: true })
  await build()
  await runNode(['--disable-warning=ExperimentalWarning', 'bench/src/run.ts', ...process.argv.slice(2)])
})
