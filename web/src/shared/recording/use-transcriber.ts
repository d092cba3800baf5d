import type { Language } from '@maju/contracts/basics'
import { getTranscriber, type TranscriberInfo } from '@maju/contracts/transcribing'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../client.tsx'
import { useRecordingSettings } from './recording-settings.ts'

/** What on this server turns speech into text; null where nothing does, and while it is not known. */
export function useTranscriber(): TranscriberInfo | null {
  const { call } = useClient()
  const { data } = useQuery({
    queryKey: ['transcriber'],
    queryFn: ({ signal }) => call(getTranscriber, { signal }),
    staleTime: 60_000,
  })
  return data?.transcriber ?? null
}

/**
 * What may write down answers in this language: `offered` by the server, `chosen` by the candidate. Leave is given to one by its name: where another
 * one takes its place, it has to be given again.
 */
export function useWriter(language: Language) {
  const { microphone, writer } = useRecordingSettings()
  const offered = useTranscriber()
  const fits = offered?.languages.includes(language) ? offered : null
  return { offered: fits, chosen: fits && microphone && writer === fits.name ? fits : null }
}
