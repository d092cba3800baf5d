// npm run dev      The server with restarts and the web app with live reload, side by side.
import { join } from 'node:path'
import { bin, install, main, root, runNode } from './house.mjs'

main(async () => {
  await install({ development: true })
  await Promise.all([
    runNode(['--watch', '--disable-warning=ExperimentalWarning', 'server/src/main.ts']),
    runNode([bin('vite')], { cwd: join(root, 'web') }),
  ])
})
