// npm run fix      Mends what the linter can mend, writes what is generated, and formats everything.
import { bin, install, main, runNode } from './house.mjs'

main(async () => {
  await install({ development: true })
  await runNode([bin('oxlint'), '--type-aware', '--fix', '.'])
  await runNode(['scripts/print-configuration.mjs'])
  await runNode([bin('oxfmt'), '.'])
})
