import { RECORDING_LIMITS } from '@maju/contracts/recording'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from '../../../shared/client.tsx'
import { useAskBeforeLeaving } from '../../../shared/files/use-ask-before-leaving.ts'
import { queryKeys } from '../../../shared/query-keys.ts'
import { fileTypeOf, type FileType } from './file-type.ts'
import { FileGone, fileOnItsWay, type FileOnItsWay, type Place } from './send-file.ts'

/** What is wrong with a file before anything of it is sent, or that it is gone. */
export type FileProblem = 'type' | 'empty' | 'too-large' | 'gone'

type State =
  | { step: 'choosing'; problem: FileProblem | null }
  | { step: 'sending'; share: number }
  | { step: 'failed'; error: unknown }
type Under = {
  place: Place
  state: State
  /** The recording that is being sent: it is shown by its progress and not as one that has not arrived. */
  recordingId: string | null
}

/** What a file is, or why it cannot be sent. */
function looked(file: File): { type: FileType } | { problem: FileProblem } {
  const type = fileTypeOf(file)
  if (!type) return { problem: 'type' }
  if (file.size === 0) return { problem: 'empty' }
  return file.size > RECORDING_LIMITS.bytes ? { problem: 'too-large' } : { type }
}

/** A file on its way, followed until it is over or called off. `tell` hears how it goes, `onSent` that the server has all of it. */
function useFollowed(tell: (state: State, recordingId: string | null) => void, onSent: () => void) {
  const work = useRef<{ way: FileOnItsWay; stop: AbortController } | null>(null)
  const drop = useCallback(() => {
    const dropped = work.current
    work.current = null
    dropped?.stop.abort()
    // What cannot be deleted now is swept away in some days.
    void dropped?.way.giveUp().catch(() => undefined)
  }, [])
  // What is left unfinished when the page goes is deleted on the server.
  useEffect(() => drop, [drop])

  function failed(way: FileOnItsWay, thrown: unknown) {
    if (!(thrown instanceof FileGone)) return tell({ step: 'failed', error: thrown }, way.recordingId())
    drop()
    return tell({ step: 'choosing', problem: 'gone' }, null)
  }

  async function go(way: FileOnItsWay) {
    const mine = { way, stop: new AbortController() }
    work.current = mine
    const isOver = () => work.current !== mine
    const onShare = (share: number) => !isOver() && tell({ step: 'sending', share }, way.recordingId())
    onShare(0)
    try {
      await way.go({ signal: mine.stop.signal, onShare })
    } catch (thrown) {
      // Whoever called it off may have done so before it was known under which name it began.
      if (isOver()) await way.giveUp().catch(() => undefined)
      else failed(way, thrown)
      return
    }
    if (isOver()) return
    // It is the server's now: whoever leaves the page takes nothing of it away.
    work.current = null
    onSent()
  }

  const again = () => work.current && void go(work.current.way)
  return { go, again, drop }
}

/** One file of a question at a time: chosen, sent, failed or called off. */
export function useFileSending(interviewId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  const [under, setUnder] = useState<Under | null>(null)
  const tell = (state: State, recordingId: string | null = null) =>
    setUnder((before) => before && { ...before, state, recordingId })
  const onSent = () =>
    void queries.invalidateQueries({ queryKey: queryKeys.recordings(interviewId) }).finally(() => setUnder(null))
  const { go, again, drop } = useFollowed(tell, onSent)
  useAskBeforeLeaving(under?.state.step === 'sending')
  return {
    under,
    open: (place: Place) => setUnder({ place, state: { step: 'choosing', problem: null }, recordingId: null }),
    change: (place: Place) => setUnder((before) => before && { ...before, place }),
    choose(file: File) {
      if (!under) return
      const seen = looked(file)
      if ('problem' in seen) tell({ step: 'choosing', problem: seen.problem })
      else void go(fileOnItsWay({ call }, under.place, { file, type: seen.type }))
    },
    again,
    close() {
      drop()
      setUnder(null)
    },
  }
}
export type FileSending = ReturnType<typeof useFileSending>
