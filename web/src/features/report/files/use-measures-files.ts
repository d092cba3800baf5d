import { listEngines } from '@maju/contracts/admin'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../../shared/client.tsx'
import { queryKeys } from '../../../shared/query-keys.ts'

/** Whether this instance measures files; null while that is not known. An instance that does not say may be asked all the same. */
export function useMeasuresFiles(): boolean | null {
  const { call } = useClient()
  const { data, isError } = useQuery({
    queryKey: queryKeys.engines,
    queryFn: ({ signal }) => call(listEngines, { signal }),
    staleTime: 60_000,
  })
  if (!data) return isError ? true : null
  return data.find(({ ability }) => ability === 'decoder')?.state === 'ready'
}
