import { getMeasurements, listRecordings } from '@maju/contracts/recording'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../../shared/client.tsx'

/** All recordings of an interview, asked for once for all of its questions. */
export function useRecordings(interviewId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: ['recordings', interviewId],
    queryFn: ({ signal }) => call(listRecordings, { params: { interviewId }, signal }),
  })
}

/** What was found in one recording. It does not change once it is there. */
export function useMeasurements(recordingId: string, measured: boolean) {
  const { call } = useClient()
  return useQuery({
    queryKey: ['measurements', recordingId],
    queryFn: ({ signal }) => call(getMeasurements, { params: { recordingId }, signal }),
    enabled: measured,
    staleTime: Infinity,
  })
}
