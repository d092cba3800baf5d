import { readPostingAt, readPostingFile, type ReadPostingReply } from '@maju/contracts/posting'
import { useMutation } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { bytesFor } from '../../shared/files/file-bytes.ts'
import { useFileTrouble } from '../../shared/files/file-trouble.ts'
import { withAgreement } from '../../shared/recognition/agreed-recogniser.ts'
import { usePostingTrouble } from './posting-trouble.ts'

type Source = { address: string } | { file: File; stop: AbortController }

/** A page of pictures takes its seconds, and others may wait before it. */
const PATIENCE_SECONDS = 240

/** Reads a posting at an address or in a file; what goes wrong is said of the one that was asked for. */
export function useReadPosting(onRead: (read: ReadPostingReply) => void) {
  const { call } = useClient()
  const linkTrouble = usePostingTrouble()
  const fileTrouble = useFileTrouble()
  const { mutate, data, error, isPending, reset, variables } = useMutation({
    mutationFn: async (source: Source) => {
      if ('address' in source) return call(readPostingAt, { body: source })
      const bytes = await bytesFor(readPostingFile, source.file)
      const { signal } = source.stop
      return call(readPostingFile, { query: withAgreement(), bytes, signal, patienceSeconds: PATIENCE_SECONDS })
    },
    onSuccess: onRead,
  })
  const ofFile = variables !== undefined && 'file' in variables ? variables : null
  const trouble = error && (ofFile ? fileTrouble(error, readPostingFile) : linkTrouble(error))
  return {
    found: data,
    isReading: isPending,
    /** The name of the file that is being read. */
    file: isPending && ofFile ? ofFile.file.name : null,
    linkTrouble: ofFile ? null : trouble,
    fileTrouble: ofFile ? trouble : null,
    /** What no sentence about a link or a file explains. */
    error: trouble === null ? error : null,
    readAt: (address: string) => mutate({ address }),
    readFile: (file: File) => mutate({ file, stop: new AbortController() }),
    cancel() {
      ofFile?.stop.abort()
      reset()
    },
    forget: reset,
  }
}
