import { createContext, use } from 'react'

/** Looks for a recording that stayed in this browser; null where none was kept. */
export type FindMedia = (recordingId: string) => Promise<Blob | null>

/** Nothing is kept but on the server. */
export const serverOnly: FindMedia = async () => null

const FindMediaContext = createContext<FindMedia>(serverOnly)

export const FindMediaProvider = FindMediaContext.Provider
export const useFindMedia = (): FindMedia => use(FindMediaContext)
