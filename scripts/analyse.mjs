// npm run analyse -- FILE [--lang ko|en] [--transcript FILE | --transcribe] [--expression] [--json OUT] [--html OUT]      Measures one recording, without server or database.
import { join } from 'node:path'
import { install, main, root, runNode } from './house.mjs'

main(async () => {
  await install({ development: false })
  // Paths are meant from where the command was given; what went wrong has been said already.
  await runNode(
    ['--disable-warning=ExperimentalWarning', join(root, 'server/src/analyse.ts'), ...process.argv.slice(2)],
    {
      cwd: process.env.INIT_CWD ?? process.cwd(),
    },
  ).catch((error) => process.exit(error.code ?? 1))
})
