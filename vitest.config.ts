import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', 'e2e/**']
const rooms = '{contracts,text,analysis,documents,interviewer,providers,bench}/src/**/*.test.ts'

export default defineConfig({
  test: {
    // Helpers that hash passwords or open a database need more than the default on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // By default a machine of two cores would run one file at a time.
    maxWorkers: '100%',
    projects: [
      // No module of these rooms keeps state: files share a worker and do not load everything anew.
      { extends: true, test: { name: 'rooms', include: [rooms, 'server/src/**/*.test.ts'], exclude, isolate: false } },
      { extends: true, test: { name: 'server', include: ['server/test/**/*.test.ts'], exclude } },
      { extends: true, test: { name: 'web', include: ['web/src/**/*.test.{ts,tsx}'], exclude } },
    ],
  },
})
