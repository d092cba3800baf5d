import { defineConfig } from 'vitest/config'

/** One browser and one server at a time: two cores, and a walk is a story that should not be disturbed. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['src/**/*.walk.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    bail: 0,
    // What a page shows may be a moment away on a busy machine; what never comes fails as well.
    expect: { poll: { timeout: 10_000 } },
  },
})
