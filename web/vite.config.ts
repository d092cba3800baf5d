import { gzipSync } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const budgetKilobytes = 200

/** Prints what the first page transfers and stops a build that is over the budget. */
function firstPageBudget(): Plugin {
  return {
    name: 'maju:first-page-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((item) => item.type === 'chunk')
      const wanted = new Set<string>()
      const walk = (fileName: string) => {
        if (wanted.has(fileName)) return
        wanted.add(fileName)
        chunks.find((chunk) => chunk.fileName === fileName)?.imports.forEach(walk)
      }
      chunks.filter((chunk) => chunk.isEntry).forEach((chunk) => walk(chunk.fileName))
      const bytes = chunks
        .filter((chunk) => wanted.has(chunk.fileName))
        .reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0)
      const kilobytes = bytes / 1000
      this.info(`first page: ${kilobytes.toFixed(1)} KB of JavaScript after gzip (budget ${budgetKilobytes} KB)`)
      if (kilobytes > budgetKilobytes) this.error(`The first page is over its budget of ${budgetKilobytes} KB.`)
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), firstPageBudget()],
  server: { port: 5173, proxy: { '/api': { target: 'http://127.0.0.1:4600', changeOrigin: false } } },
  // Packed together with others it would no longer find its WebAssembly, which lies beside it.
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Small fonts as data: addresses would break `font-src 'self'`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
