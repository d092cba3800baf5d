import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { json, startBadServer } from '../wire/bad-server.conformance.ts'
import { failure, overTheWire, secretKey } from '../wire/provider.conformance.ts'
import { configuredCalendars } from './configured.ts'
import { googleCalendar } from './google-calendar.ts'
import { googleConsent } from './google-consent.ts'
import { CLIENT, type GoogleStandIn, googleStandIn } from './google-stand-in.fixture.ts'
import {
  behavesLikeARemoteCalendar,
  contentOf,
  failsLikeARemoteCalendar,
  type Said,
} from './remote-calendar.conformance.ts'

const patient = new AbortController().signal
const redirectUrl = 'https://maju.example/calendar/google'
const challengeOf = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
/** Of RFC 7636, appendix B: the verifier of that challenge. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

let google: GoogleStandIn
beforeAll(async () => {
  google = await googleStandIn()
})
afterAll(() => google.close())

const optionsOf = (given: object = {}) => ({ ...CLIENT, redirectUrl, baseUrl: google.url, timeoutSeconds: 5, ...given })

/** As the person's browser goes. */
async function allowed(consent = googleConsent(optionsOf())) {
  const address = await consent.address({ state: 'state-of-ours', challenge: challengeOf })
  const back = new URL((await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '')
  expect(back.searchParams.get('state')).toBe('state-of-ours')
  return { code: back.searchParams.get('code') ?? '', back }
}
const tokens = async (consent = googleConsent(optionsOf())) =>
  consent.exchange({ code: (await allowed(consent)).code, verifier }, patient)

failsLikeARemoteCalendar(
  overTheWire(
    'Google Calendar',
    () =>
      startBadServer<Said>(() => ({
        ...json,
        whole: ({ calendarId }) => JSON.stringify({ kind: 'calendar#calendar', id: calendarId }),
        half: '{"kind": "calendar#calendar", "id',
        error: (code, message) => ({ error: { code, message } }),
      })),
    (url, wire) => ({
      calendar: googleCalendar({ ...CLIENT, clientSecret: secretKey, redirectUrl, baseUrl: url, ...wire }),
      accessToken: secretKey,
    }),
  ),
)

behavesLikeARemoteCalendar('Google Calendar', async () => ({
  calendar: googleCalendar({ ...optionsOf(), eventsAPage: 2 }),
  accessToken: (await tokens()).accessToken,
  forget: google.forgetSyncTokens,
}))

describe('consent at Google', () => {
  test('asks for one calendar of our own and nothing more, with a challenge, and sends back to our page', async () => {
    const address = new URL(await googleConsent(optionsOf()).address({ state: 's', challenge: challengeOf }))
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      scope: 'https://www.googleapis.com/auth/calendar.app.created',
      code_challenge_method: 'S256',
      code_challenge: challengeOf,
      include_granted_scopes: 'true',
      access_type: 'offline',
      redirect_uri: redirectUrl,
      state: 's',
    })
    expect(address.href).not.toContain(CLIENT.clientSecret)
    const { back } = await allowed()
    expect(`${back.origin}${back.pathname}`).toBe(redirectUrl)
  })

  test('a code is good once, and only with its verifier', async () => {
    const consent = googleConsent(optionsOf())
    const { code } = await allowed(consent)
    expect((await failure(consent.exchange({ code, verifier: `${verifier}x` }, patient))).kind).toBe('refused')
    const second = await allowed(consent)
    expect((await consent.exchange({ code: second.code, verifier }, patient)).refreshToken).toMatch(/^1\/\//)
    expect((await failure(consent.exchange({ code: second.code, verifier }, patient))).kind).toBe('refused')
  })

  test('a consent without the calendar is none', async () => {
    google.control.granted = 'openid'
    expect((await failure(tokens())).kind).toBe('refused')
    google.control.granted = 'https://www.googleapis.com/auth/calendar.app.created'
  })

  test('is refreshed until it is taken back; a wrong client is the operator’s', async () => {
    const consent = googleConsent(optionsOf())
    const { refreshToken } = await tokens(consent)
    const fresh = await consent.refresh(refreshToken ?? '', patient)
    expect(fresh.refreshToken).toBeNull()
    expect(fresh.accessExpiresAt.getTime()).toBeGreaterThan(Date.now() + 3_000_000)
    const stranger = googleConsent(optionsOf({ clientSecret: 'wrong' }))
    expect((await failure(stranger.refresh(refreshToken ?? '', patient))).kind).toBe('unauthorised')
    await consent.revoke(refreshToken ?? '', patient)
    expect((await failure(consent.refresh(refreshToken ?? '', patient))).kind).toBe('refused')
    await consent.revoke(refreshToken ?? '', patient)
  })

  test('nothing is tried again behind our back, not even where the library would', async () => {
    const consent = googleConsent(optionsOf())
    const { refreshToken } = await tokens(consent)
    google.control.fault = () => ({ before: 503 })
    const before = google.asked.length
    expect((await failure(consent.refresh(refreshToken ?? '', patient))).kind).toBe('overloaded')
    expect(google.asked.length - before).toBe(1)
    google.control.fault = () => null
  })
})

test('too many requests are known by their reason, though they come as forbidden', async () => {
  const { accessToken } = await tokens()
  google.control.fault = () => ({ before: 403, reason: 'userRateLimitExceeded', retryAfter: '9' })
  const calendar = googleCalendar(optionsOf())
  const asked = calendar.list({ accessToken, calendarId: 'x' }, { sync: null, page: null }, patient)
  expect(await failure(asked)).toMatchObject({ kind: 'rate-limited', retryable: true, retryAfterSeconds: 9 })
  google.control.fault = () => null
})

test('what repeats is not taken; notes that the window of Google wrote are read as text; a time without zone is of its calendar', async () => {
  const { accessToken } = await tokens()
  const calendar = googleCalendar(optionsOf())
  const calendarId = await calendar.makeCalendar(accessToken, { title: 'Maju', zone: 'Europe/Berlin' }, patient)
  const there = google.calendars.get(calendarId)
  if (!there) throw new Error('the calendar was not made')
  const time = { start: { dateTime: '2026-03-29T03:30:00+02:00' }, end: { dateTime: '2026-03-29T04:30:00+02:00' } }
  google.keep(there, { id: 'weekly1', status: 'confirmed', recurrence: ['RRULE:FREQ=WEEKLY'], ...time })
  google.keep(there, { id: 'typed1', status: 'confirmed', description: '하나<br>둘 &amp; <b>셋</b>', ...time })
  const page = await calendar.list({ accessToken, calendarId }, { sync: null, page: null }, patient)
  expect(typeof page === 'string' ? page : page.events.map(({ content }) => content)).toEqual([
    null,
    contentOf({
      kind: 'other',
      title: '',
      note: '하나\n둘 & 셋',
      place: '',
      reminderMinutes: [],
      time: {
        allDay: false,
        startsAt: '2026-03-29T01:30:00.000Z',
        endsAt: '2026-03-29T02:30:00.000Z',
        zone: 'Europe/Berlin',
      },
    }),
  ])
})

test('it is offered only where all of it is configured, and an address that is none is told without a word of it', () => {
  const all = { MAJU_GOOGLE_CLIENT_ID: 'a', MAJU_GOOGLE_CLIENT_SECRET: 'b', MAJU_PUBLIC_URL: 'https://maju.example' }
  expect(configuredCalendars(all).sources.has('google')).toBe(true)
  const { sources, states } = configuredCalendars({ ...all, MAJU_PUBLIC_URL: '' })
  expect(sources.size).toBe(0)
  expect(states).toMatchObject([{ isReady: false, missing: ['MAJU_PUBLIC_URL'] }])
  expect(configuredCalendars({ ...all, MAJU_GOOGLE_BASE_URL: 'nowhere-secret' }).states[0]?.detail).not.toContain(
    'secret',
  )
})
