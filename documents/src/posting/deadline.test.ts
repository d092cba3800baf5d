import { describe, expect, test } from 'vitest'
import { findDeadline } from './deadline.ts'

const page = { today: '2026-11-29', zone: 'Asia/Seoul' }
const dayOf = (line: string, zone = page.zone) => findDeadline(line, { ...page, zone })?.day

describe('the last day to apply', () => {
  test.each([
    ['2026-12-05', '2026-12-05'],
    ['2026.12.05(토) 23:59', '2026-12-05'],
    ['2026. 12. 5.', '2026-12-05'],
    ['2026년 12월 5일까지', '2026-12-05'],
    ['2026.11.20 ~ 2026.12.05', '2026-12-05'],
    ['2026.11.20 ~ 12.05', '2026-12-05'],
    ['11/20(금) ~ 12/5(토) 18:00', '2026-12-05'],
    ['12월 5일(토)', '2026-12-05'],
    ['1월 8일', '2027-01-08'],
    ['11월 2일', '2026-11-02'],
    ['12월 5일(일)', '2027-12-05'],
    ['December 5, 2026', '2026-12-05'],
    ['5th December 2026', '2026-12-05'],
    ['Dec 5', '2026-12-05'],
    ['12/25/2026', '2026-12-25'],
  ])('%s is %s', (line, day) => {
    expect(dayOf(line)).toBe(day)
  })

  test.each([
    ['2026-12-05T14:59:59Z', 'Asia/Seoul', '2026-12-05'],
    ['2026-12-05T15:30:00Z', 'Asia/Seoul', '2026-12-06'],
    ['2026-12-05T15:30:00Z', 'UTC', '2026-12-05'],
    ['2026-12-05T23:59:59-08:00', 'Asia/Seoul', '2026-12-05'],
    ['2026-12-05T23:59:00+09:00', 'UTC', '2026-12-05'],
    ['2026-12-05T23:59', 'UTC', '2026-12-05'],
  ])('of the instant %s for readers in %s is %s', (line, zone, day) => {
    expect(dayOf(line, zone)).toBe(day)
  })

  test.each(['상시채용', '수시 모집', '채용 시 마감', 'Open until filled', 'Rolling basis'])(
    'is none in %s',
    (line) => {
      expect(dayOf(line)).toBeNull()
    },
  )

  test.each(['추후 공지', '2026-13-40', '2026년 2월 30일', '오후 12:30', '경력 3.5년', '', '99%'])(
    'is not said by %j',
    (line) => {
      expect(findDeadline(line, page)).toBeNull()
    },
  )

  test('is surer where nothing had to be added', () => {
    expect(findDeadline('2026-12-05', page)?.sure).toBe(true)
    expect(findDeadline('12/5(토)', page)?.sure).toBe(true)
    expect(findDeadline('12/5', page)?.sure).toBe(false)
    expect(findDeadline('05/06/2026', page)?.sure).toBe(false)
  })

  test('stands where it was found', () => {
    const line = '접수: 2026.11.20 ~ 2026.12.05 (24시)'
    const { start = 0, end = 0 } = findDeadline(line, page) ?? {}
    expect(line.slice(start, end)).toBe('2026.12.05')
  })
})
