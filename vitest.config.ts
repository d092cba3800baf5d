import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['*/src/**/*.test.{ts,tsx}', 'server/test/**/*.test.ts'],
    // Helpers that hash passwords or open a database need more than the default on a busy machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', 'e2e/**'],
  },
})
