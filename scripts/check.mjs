// npm run check [-- STEP …]      format, lint, types, arrows, unused code, documents: all, or the steps named. The tests are `npm test`.
import { bin, install, main, runNode } from './house.mjs'

const rooms = [
  'contracts',
  'text',
  'analysis',
  'documents',
  'interviewer',
  'providers',
  'server',
  'web',
  'e2e',
  'bench',
]

const steps = {
  format: () => runNode([bin('oxfmt'), '--check', '.']),
  lint: () => runNode([bin('oxlint'), '--type-aware', '--deny-warnings', '.']),
  types: async () => {
    await runNode([bin('typescript', 'tsc')])
    for (const withDocument of ['web', 'e2e']) await runNode([bin('typescript', 'tsc'), '-p', withDocument])
  },
  arrows: async () => {
    await runNode([
      bin('dependency-cruiser', 'depcruise'),
      '--config',
      'arrows.cjs',
      ...rooms.map((room) => `${room}/src`),
      'server/test',
    ])
    await runNode(['scripts/try-arrows.mjs'])
  },
  unused: () => runNode([bin('knip')]),
  documents: async () => {
    await runNode(['scripts/check-documents.mjs'])
    await runNode(['scripts/print-configuration.mjs', '--check'])
  },
}

main(async () => {
  await install({ development: true })
  const chosen = process.argv.slice(2)
  const unknown = chosen.filter((name) => !(name in steps))
  if (unknown.length > 0)
    throw Object.assign(new Error(`No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`), {
      code: 2,
    })
  for (const [name, step] of Object.entries(steps)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    console.log(`\n— ${name}`)
    await step()
  }
  console.log('\nEverything holds.')
})
