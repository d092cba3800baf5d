import { readGiven, type ToRead } from './reading.ts'

/** Reads one posting and tells what it says; what goes wrong ends the process. */
process.once('message', (given: ToRead) => process.send?.(readGiven(given), () => process.disconnect()))
