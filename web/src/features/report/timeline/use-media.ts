import { getRecording, getRecordingMedia, type Recording } from '@maju/contracts/recording'
import { useEffect, useState } from 'react'
import { useClient } from '../../../shared/client.tsx'
import { useFindMedia } from './find-media.ts'

/** `looking`: not known yet. `none`: there is nothing to play. `lost`: it is said to be there and cannot be loaded. */
export type Media = { state: 'looking' | 'none' | 'lost' } | { state: 'here'; address: string }

const addressOn = (recordingId: string) =>
  `/api/v2${getRecordingMedia.path.replace(':recordingId', encodeURIComponent(recordingId))}`

/** Where to play a recording from: the server, or else this browser's own storage, which is asked once it is `near`. */
export function useMedia({ id, uploaded }: Pick<Recording, 'id' | 'uploaded'>, near: boolean) {
  const { call } = useClient()
  const find = useFindMedia()
  const [kept, setKept] = useState<Media>({ state: 'looking' })
  const [failures, setFailures] = useState(0)
  const [wanted, setWanted] = useState(near)
  if (near && !wanted) setWanted(true)
  const fromServer = uploaded && failures < 2
  useEffect(() => {
    if (fromServer || !wanted) return undefined
    let address: string | null = null
    let left = false
    const nothing: Media = { state: uploaded ? 'lost' : 'none' }
    const keep = (blob: Blob | null) => {
      if (left) return
      address = blob && URL.createObjectURL(blob)
      setKept(address === null ? nothing : { state: 'here', address })
    }
    // Storage that cannot be read holds nothing.
    find(id).then(keep, () => keep(null))
    return () => {
      left = true
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [find, id, uploaded, fromServer, wanted])
  /** A player sends no session that has run out: the first failure renews it by asking for something, the second gives up. */
  const failed = () => {
    if (!fromServer) return setKept({ state: 'lost' })
    return void call(getRecording, { params: { recordingId: id } }).then(
      () => setFailures(failures + 1),
      () => setFailures(2),
    )
  }
  const media: Media = fromServer ? { state: 'here', address: `${addressOn(id)}${failures > 0 ? '#again' : ''}` } : kept
  return { media, failed }
}
