import { listLimits } from '@maju/contracts/limits'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../client.tsx'
import { deviceZone } from '../device-zone.ts'
import { queryKeys } from '../query-keys.ts'

/** What this day still holds. Asked anew whenever something shows it: other windows use the same day. */
export function useLimits() {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.limits,
    queryFn: ({ signal }) => call(listLimits, { query: { zone: deviceZone() }, signal }),
    refetchOnMount: 'always',
  })
}
