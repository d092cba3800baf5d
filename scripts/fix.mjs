// npm run fix      Mends what the linter can mend and formats everything.
import { bin, install, main, runNode } from './house.mjs'

main(async () => {
  await install({ development: true })
  await runNode([bin('oxlint'), '--type-aware', '--fix', '.'])
  await runNode([bin('oxfmt'), '.'])
})
