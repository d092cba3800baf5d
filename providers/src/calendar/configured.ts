import type { Settings } from '../choose-provider.ts'
import { configuredSources, type SourceCandidate } from '../source-states.ts'
import type { CalendarConsent } from './calendar-consent.ts'
import { googleCalendar } from './google-calendar.ts'
import { googleConsent } from './google-consent.ts'
import type { RemoteCalendar } from './remote-calendar.ts'

/** Two abilities of one service: being let in, and what is there. */
type CalendarService = { consent: CalendarConsent; calendar: RemoteCalendar }

const candidates: Record<string, SourceCandidate<CalendarService>> = {
  google: {
    title: 'Google Calendar',
    needs: ['MAJU_GOOGLE_CLIENT_ID', 'MAJU_GOOGLE_CLIENT_SECRET', 'MAJU_PUBLIC_URL'],
    make(given) {
      const baseUrl = given('MAJU_GOOGLE_BASE_URL')
      const options = {
        clientId: given('MAJU_GOOGLE_CLIENT_ID'),
        clientSecret: given('MAJU_GOOGLE_CLIENT_SECRET'),
        redirectUrl: `${new URL(given('MAJU_PUBLIC_URL')).origin}/calendar/google`,
        ...(baseUrl !== '' && { baseUrl: new URL(baseUrl).origin }),
      }
      return { consent: googleConsent(options), calendar: googleCalendar(options) }
    },
  },
}

/** The calendars elsewhere that the settings describe, and why others are not used. */
export const configuredCalendars = (settings: Settings) => configuredSources(candidates, settings)
export type Calendars = ReturnType<typeof configuredCalendars>
