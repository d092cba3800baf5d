import { getMeasurements, listRecordings, type Recording } from '@maju/contracts/recording'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../../shared/client.tsx'
import { queryKeys } from '../../../shared/query-keys.ts'

const pollMilliseconds = 5000
/** What did not arrive until then was given up, or comes when its browser is opened again. */
const patienceMilliseconds = 2 * 60 * 60 * 1000

const isComing = ({ status, startedAt }: Recording) =>
  status === 'receiving' && Date.now() - Date.parse(startedAt) < patienceMilliseconds

const measuredOf = (recordings: readonly Recording[] = []) =>
  recordings.filter(({ status }) => status === 'measured').length

/**
 * All recordings of an interview, asked for once for all of its questions, and again while one is still arriving. When another one has been
 * measured, so has the report's track.
 */
export function useRecordings(interviewId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  const queryKey = queryKeys.recordings(interviewId)
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = queries.getQueryData<Recording[]>(queryKey)
      const recordings = await call(listRecordings, { params: { interviewId }, signal })
      if (before && measuredOf(before) < measuredOf(recordings)) {
        void queries.invalidateQueries({ queryKey: queryKeys.report(interviewId) })
      }
      return recordings
    },
    refetchInterval: ({ state }) => (state.data?.some(isComing) ? pollMilliseconds : false),
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
