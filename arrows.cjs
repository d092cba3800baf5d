/** The arrows of the house. `npm run check -- arrows` fails when one points the wrong way; scripts/try-arrows.mjs proves that each rule bites. */
const feature = '^server/src/features/([^/]+)/'
const test = '[.](test|conformance|fixture)[.]tsx?$|[.]conformance-server[.]ts$|^server/test/|^bench/|^e2e/'
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
const allBut = (...known) => `^(${rooms.filter((room) => !known.includes(room)).join('|')})/`
const knowsOnly = (room, ...known) => ({
  name: known.length === 0 ? `${room}-stand-alone` : `${room}-knows-only-${known.join('-and-')}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: test },
  to: { path: allBut(room, ...known) },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-circles-between-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },

    knowsOnly('contracts'),
    knowsOnly('text', 'contracts'),
    knowsOnly('analysis', 'contracts', 'text'),
    knowsOnly('documents', 'contracts', 'text'),
    knowsOnly('interviewer', 'contracts', 'text'),
    knowsOnly('providers', 'contracts'),
    knowsOnly('web', 'contracts', 'text', 'analysis'),
    knowsOnly('server', 'contracts', 'text', 'analysis', 'documents', 'interviewer', 'providers'),

    {
      name: 'pure-rooms-touch-nothing-outside',
      severity: 'error',
      from: { path: '^(contracts|text|analysis|interviewer)/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/(features|flows|api|worker)/' },
    },
    {
      name: 'features-know-no-flow-or-door',
      severity: 'error',
      from: { path: '^server/src/features/' },
      to: { path: '^server/src/(flows|api|worker)/' },
    },
    {
      name: 'flows-know-no-door',
      severity: 'error',
      from: { path: '^server/src/flows/', pathNot: test },
      to: { path: '^server/src/(api|worker)/' },
    },
    {
      name: 'enter-a-feature-by-its-service',
      severity: 'error',
      from: { path: feature },
      to: { path: feature, pathNot: ['^server/src/features/$1/', '[.]service[.]ts$'] },
    },
    {
      name: 'flows-enter-by-the-service',
      severity: 'error',
      from: { path: '^server/src/flows/', pathNot: test },
      to: { path: feature, pathNot: '[.]service[.]ts$|[.]jobs[.]ts$' },
    },
    {
      name: 'web-features-do-not-mix',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/([^/]+)/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'web-shared-knows-no-feature',
      severity: 'error',
      from: { path: '^web/src/shared/' },
      to: { path: '^web/src/(features|app)/' },
    },
    { name: 'no-test-code-in-production', severity: 'error', from: { pathNot: test }, to: { path: test } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
}
