// npm run e2e [-- FILTER]      A visitor walks through the built product in a real Chromium; pictures go to e2e/artefacts.
import { build } from './build-web.mjs'
import { bin, install, main, runNode } from './house.mjs'

main(async () => {
  await install({ development: true })
  await build()
  await runNode([bin('vitest'), 'run', '--config', 'e2e/vitest.config.ts', ...process.argv.slice(2)])
})
