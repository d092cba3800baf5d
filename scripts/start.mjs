// npm start [-- --no-open]      Installs what is missing, builds the web app when it changed, and serves Maju on one port.
import { build } from './build-web.mjs'
import { install, main, runNode } from './house.mjs'

main(async () => {
  await install({ development: false })
  await build()
  await runNode(['--disable-warning=ExperimentalWarning', 'server/src/main.ts', ...process.argv.slice(2)])
})
