import {
  askGoogleConsent,
  connectGoogleCalendar,
  disconnectGoogleCalendar,
  getGoogleCalendar,
  type GoogleCalendar,
  syncGoogleCalendar,
} from '@maju/contracts/google-calendar'
import {
  confirmMailAddress,
  getMailReminders,
  turnOffMailReminders,
  turnOnMailReminders,
  unsubscribeMail,
} from '@maju/contracts/mail-reminders'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { deviceZone } from '../../shared/device-zone.ts'
import { queryKeys } from '../../shared/query-keys.ts'

const SOON_MILLISECONDS = 2_000

/** A first sync is under way and ends soon. */
const isBeginning = (google: GoogleCalendar | undefined): boolean =>
  google?.state === 'connected' && google.syncedAt === null && google.trouble === null

export function useGoogle() {
  const { call } = useClient()
  return useQuery({
    queryKey: [...queryKeys.calendar, 'google'],
    queryFn: ({ signal }) => call(getGoogleCalendar, { signal }),
    refetchInterval: ({ state }) => (isBeginning(state.data) ? SOON_MILLISECONDS : false),
  })
}

export function useMail() {
  const { call } = useClient()
  return useQuery({
    queryKey: [...queryKeys.calendar, 'mail'],
    queryFn: ({ signal }) => call(getMailReminders, { signal }),
  })
}

/** What was done may have changed events too. */
function useOutward<Given, Result>(work: (given: Given) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.calendar }),
  })
}

/** Leaves for the page of Google, which comes back to `/calendar/google`. */
export function useAskGoogle() {
  const { call } = useClient()
  return useMutation({
    mutationFn: async () => globalThis.location.assign((await call(askGoogleConsent, {})).address),
  })
}

export function useConnectGoogle() {
  const { call } = useClient()
  return useOutward((body: { state: string; code: string }) => call(connectGoogleCalendar, { body }))
}

export function useSyncGoogle() {
  const { call } = useClient()
  return useOutward((_asked: void) => call(syncGoogleCalendar, {}))
}

export function useDisconnectGoogle() {
  const { call } = useClient()
  return useOutward((_asked: void) => call(disconnectGoogleCalendar, {}))
}

export function useTurnOnMail() {
  const { call } = useClient()
  return useOutward((_asked: void) => call(turnOnMailReminders, { body: { zone: deviceZone() } }))
}

export function useTurnOffMail() {
  const { call } = useClient()
  return useOutward((_asked: void) => call(turnOffMailReminders, {}))
}

export function useConfirmMail() {
  const { call } = useClient()
  return useOutward((token: string) => call(confirmMailAddress, { body: { token } }))
}

export function useUnsubscribeMail() {
  const { call } = useClient()
  return useOutward((token: string) => call(unsubscribeMail, { params: { token } }))
}
