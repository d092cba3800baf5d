import { writeSync } from 'node:fs'
import { engine, openLedger } from './ledger.ts'
import { recordSyncs } from './synced-copy.ts'

/** node write.ts ENGINE FOLDER FIRST [SYNCED]      Writes numbers until it is killed and prints each one that was acknowledged. */
const [which, folder = '', first = '1', synced] = process.argv.slice(2)
const AT_ONCE = 4

if (synced) recordSyncs(folder, synced)
const ledger = await openLedger(engine.parse(which), folder)
writeSync(1, 'ready\n')
let next = Number(first)
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (;;) {
      const n = next++
      await ledger.write(n)
      writeSync(1, `${n}\n`)
    }
  }),
)
