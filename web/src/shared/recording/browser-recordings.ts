import { recordingStorage } from '../recording-storage.ts'
import { memoryRecordings, withPart, type LocalRecording, type RecordingStore } from './recording-store.ts'

let opened: Promise<RecordingStore> | null = null

/** A request of the browser's database as a promise. */
function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser could not read or keep.')))
  })
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(recordingStorage.database, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('recordings', { keyPath: 'localId' })
    request.result.createObjectStore('parts')
  })
  return answered(request).then((database) => {
    // Another tab wants to delete it: nobody stands in the way.
    database.addEventListener('versionchange', () => {
      opened = null
      database.close()
    })
    return database
  })
}

type Work<Value> = (tables: { recordings: IDBObjectStore; parts: IDBObjectStore }) => Promise<Value>

/** Does the work in one transaction, and waits until what it wrote is kept. */
async function within<Value>(database: IDBDatabase, mode: IDBTransactionMode, work: Work<Value>): Promise<Value> {
  const transaction = database.transaction(['recordings', 'parts'], mode)
  const over = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The browser kept nothing.')))
  })
  const [value] = await Promise.all([
    work({ recordings: transaction.objectStore('recordings'), parts: transaction.objectStore('parts') }),
    over,
  ])
  return value
}

const partsOf = (localId: string, from = 0, to = Number.MAX_SAFE_INTEGER) =>
  IDBKeyRange.bound([localId, from], [localId, to], false, true)

const known = (recordings: IDBObjectStore, localId: string): Promise<LocalRecording | undefined> =>
  answered(recordings.get(localId))

function inDatabase(database: IDBDatabase): RecordingStore {
  const read = <Value>(work: Work<Value>) => within(database, 'readonly', work)
  const write = (work: Work<unknown>) => within(database, 'readwrite', work).then(() => undefined)
  return {
    all: () => read(({ recordings }) => answered<LocalRecording[]>(recordings.getAll())),
    get: (localId) => read(async ({ recordings }) => (await known(recordings, localId)) ?? null),
    add: (recording) => write(({ recordings }) => answered(recordings.add(recording))),
    change: (localId, next) =>
      write(async ({ recordings }) => {
        const before = await known(recordings, localId)
        if (before) await answered(recordings.put(next(before)))
      }),
    addPart: (localId, bytes) =>
      write(async ({ recordings, parts }) => {
        const before = await known(recordings, localId)
        if (!before) return
        await answered(parts.put(bytes, [localId, before.parts]))
        await answered(recordings.put(withPart(before, bytes)))
      }),
    part: (localId, part) =>
      read(async ({ parts }) => (await answered<Blob | undefined>(parts.get([localId, part]))) ?? null),
    acknowledge: (localId, arrived) =>
      write(async ({ recordings, parts }) => {
        const before = await known(recordings, localId)
        if (!before) return
        if (!before.keeps) await answered(parts.delete(partsOf(localId, 0, arrived)))
        await answered(recordings.put({ ...before, arrived }))
      }),
    remove: (localId) =>
      write(async ({ recordings, parts }) => {
        await answered(parts.delete(partsOf(localId)))
        await answered(recordings.delete(localId))
      }),
  }
}

/** The browser's own store; where the browser keeps nothing, one that lasts for this visit. */
export function browserRecordings(): Promise<RecordingStore> {
  opened ??= open().then(inDatabase).catch(memoryRecordings)
  return opened
}
