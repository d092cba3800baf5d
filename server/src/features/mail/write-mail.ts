import type { Language } from '@maju/contracts/basics'
import type { EventTime } from '@maju/contracts/calendar'

/** What a mail says, without to whom. */
type Written = { subject: string; text: string; html: string }

const locales: Record<Language, string> = { ko: 'ko-KR', en: 'en-GB' }
const words = {
  ko: {
    subject: (title: string) => `알림: ${title}`,
    allDay: '하루 종일',
    open: '일정 보기',
    end: '이메일 알림 그만 받기',
    confirmSubject: '이 주소로 일정 알림을 받으시겠어요?',
    confirmBody:
      '마주의 일정 알림을 이 주소로 받으려면 아래 주소를 열고 확인해 주세요. 24시간 동안 한 번만 쓸 수 있어요.',
    confirm: '이 주소로 받기',
    notMe: '요청하지 않으셨다면 아무것도 하지 않으셔도 돼요. 확인하기 전에는 알림이 가지 않아요.',
  },
  en: {
    subject: (title: string) => `Reminder: ${title}`,
    allDay: 'All day',
    open: 'Open the calendar',
    end: 'Stop reminders by e-mail',
    confirmSubject: 'Do you want calendar reminders at this address?',
    confirmBody:
      'To get reminders of your calendar in Maju at this address, open the link below and confirm. It works once, for 24 hours.',
    confirm: 'Get them at this address',
    notMe: 'If you did not ask for this, you need not do anything: nothing is sent before it is confirmed.',
  },
} as const

type Links = { calendarUrl: string; endUrl: string }

/** Title and time of an event, as a clock where the person is shows it, and nothing else of what is kept. */
export function writeReminder(
  { title, time }: { title: string; time: EventTime },
  { language, zone, calendarUrl, endUrl }: Links & { language: Language; zone: string },
): Written {
  const say = words[language]
  const plain = onOneLine(title)
  const when = whenText(time, language, zone)
  return {
    subject: say.subject(plain),
    text: `${plain}\n${when}\n\n${say.open}: ${calendarUrl}\n${say.end}: ${endUrl}\n`,
    html: page(
      language,
      `<p><strong>${escaped(plain)}</strong><br>${escaped(when)}</p><p>${link(calendarUrl, say.open)}</p><p><small>${link(endUrl, say.end)}</small></p>`,
    ),
  }
}

/** Asks whether the address is that of whoever said so. */
export function writeConfirmation(language: Language, confirmUrl: string): Written {
  const say = words[language]
  return {
    subject: say.confirmSubject,
    text: `${say.confirmBody}\n\n${confirmUrl}\n\n${say.notMe}\n`,
    html: page(
      language,
      `<p>${say.confirmBody}</p><p>${link(confirmUrl, say.confirm)}</p><p><small>${say.notMe}</small></p>`,
    ),
  }
}

function whenText(time: EventTime, language: Language, zone: string): string {
  const day = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' } as const
  if (time.allDay) {
    // Days are days: no zone moves them.
    const format = new Intl.DateTimeFormat(locales[language], { ...day, timeZone: 'UTC' })
    const span = format.formatRange(new Date(`${time.firstDay}T00:00:00Z`), new Date(`${time.lastDay}T00:00:00Z`))
    return `${span} · ${words[language].allDay}`
  }
  const clock = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const
  const format = new Intl.DateTimeFormat(locales[language], { ...day, ...clock, timeZone: zone })
  return format.formatRange(new Date(time.startsAt), new Date(time.endsAt))
}

const onOneLine = (text: string) => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
const page = (language: Language, body: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>${body}</body></html>`
const link = (url: string, text: string) => `<a href="${escaped(url)}">${escaped(text)}</a>`
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')
