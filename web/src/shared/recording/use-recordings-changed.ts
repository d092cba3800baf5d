import { useQueryClient } from '@tanstack/react-query'
import { queryKeys } from '../query-keys.ts'

/** Everything that is told of the recordings of an interview is looked at again. */
export function useRecordingsChanged(interviewId: string) {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: queryKeys.recordings(interviewId) })
    await queries.invalidateQueries({ queryKey: queryKeys.report(interviewId) })
  }
}
