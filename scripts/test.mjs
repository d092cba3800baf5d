// npm test [-- FILTER]      Installs what is missing and runs every test that needs no browser and no server.
import { bin, install, main, runNode } from './house.mjs'

main(async () => {
  await install({ development: true })
  if (!process.env.TEST_DATABASE_URL)
    console.log('Skipped: the PostgreSQL half of the store tests (TEST_DATABASE_URL is not set); PGlite runs them all.')
  await runNode([bin('vitest'), 'run', ...process.argv.slice(2)])
})
