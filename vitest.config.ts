import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['*/src/**/*.test.{ts,tsx}', 'server/test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'e2e/**'],
  },
})
