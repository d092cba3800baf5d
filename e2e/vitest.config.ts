import { defineConfig } from 'vitest/config'

/** Walks that record, measure, or are measured have the machine to themselves. */
const alone = ['camera', 'chat', 'crash', 'files', 'recording', 'ten-answers', 'writing'].map(
  (name) => `src/${name}.walk.ts`,
)

/** Every walk has a server and a browser of its own, and waits more than it works: two go side by side. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    bail: 0,
    // What a page shows may be a moment away on a busy machine; what never comes fails as well.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'side by side',
          include: ['src/**/*.walk.ts'],
          exclude: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
  },
})
