import {
  type CalendarSettings,
  changeEvent,
  createEvent,
  createSubscription,
  deleteEvent,
  type EventFields,
  getCalendarFile,
  getCalendarSettings,
  getSubscription,
  listEvents,
  putCalendarSettings,
  revokeSubscription,
} from '@maju/contracts/calendar'
import { getRoad, markRoadEntry } from '@maju/contracts/road'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { deviceZone } from '../../shared/device-zone.ts'
import { saveFile } from '../../shared/files/save-file.ts'
import { queryKeys } from '../../shared/query-keys.ts'
import { useLanguage } from '../../shared/text.ts'

const seenFrom = () => ({ zone: deviceZone() })

export function useEvents(from: string, to: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: [...queryKeys.calendar, 'events', from, to],
    queryFn: ({ signal }) => call(listEvents, { query: { from, to, ...seenFrom() }, signal }),
  })
}

export function useSettings() {
  const { call } = useClient()
  return useQuery({
    queryKey: [...queryKeys.calendar, 'settings'],
    queryFn: ({ signal }) => call(getCalendarSettings, { signal }),
  })
}

export function useRoad(targetId: string | null) {
  const { call } = useClient()
  return useQuery({
    queryKey: [...queryKeys.calendar, 'road', targetId],
    queryFn: ({ signal }) => call(getRoad, { params: { targetId: targetId ?? '' }, query: seenFrom(), signal }),
    enabled: targetId !== null,
  })
}

export function useSubscription() {
  const { call } = useClient()
  return useQuery({
    queryKey: [...queryKeys.calendar, 'subscription'],
    queryFn: ({ signal }) => call(getSubscription, { signal }),
  })
}

/** Everything of the calendar is asked for anew: an event, a free hour or a mark changes what is planned. */
function useChange<Given, Result>(change: (given: Given) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.calendar }),
  })
}

export function useSaveEvent(eventId: string | null) {
  const { call } = useClient()
  return useChange((body: EventFields) =>
    eventId === null ? call(createEvent, { body }) : call(changeEvent, { params: { eventId }, body }),
  )
}

export function useDeleteEvent() {
  const { call } = useClient()
  return useChange((eventId: string) => call(deleteEvent, { params: { eventId } }))
}

export function useSaveSettings() {
  const { call } = useClient()
  return useChange((body: CalendarSettings) => call(putCalendarSettings, { body }))
}

export type Told = { number: number; day: string | null; done: boolean }

export function useMark(targetId: string) {
  const { call } = useClient()
  return useChange(({ number, day, done }: Told) =>
    call(markRoadEntry, { params: { targetId, number }, query: seenFrom(), body: { day, done } }),
  )
}

export function useSubscribe() {
  const { call } = useClient()
  const language = useLanguage()
  return useChange((_asked: void) => call(createSubscription, { body: { language, ...seenFrom() } }))
}

export function useUnsubscribe() {
  const { call } = useClient()
  return useChange((_asked: void) => call(revokeSubscription, {}))
}

export function useCalendarFile() {
  const { call } = useClient()
  return useMutation({
    mutationFn: async () =>
      saveFile(await call(getCalendarFile, { query: seenFrom() }), { name: 'maju.ics', type: 'text/calendar' }),
  })
}
