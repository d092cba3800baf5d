import type { Language } from '@maju/contracts/basics'
import type { Reason } from '@maju/contracts/reason'
import type { Evidence } from '@maju/contracts/report'
import { type KnownContact, type Redacted, redact } from '@maju/text/sources/redact'

const marks = {
  ko: {
    NAME: '[이름]',
    PHONE: '[전화번호]',
    EMAIL: '[이메일]',
    ADDRESS: '[주소]',
    RESIDENT_NUMBER: '[주민등록번호]',
    NUMBER: '[번호]',
  },
  en: {
    NAME: '[name]',
    PHONE: '[phone]',
    EMAIL: '[e-mail]',
    ADDRESS: '[address]',
    RESIDENT_NUMBER: '[resident number]',
    NUMBER: '[number]',
  },
} as const

/** What is known of somebody: the names they go by, and what else leads to them. */
export type Contacts = { names: readonly string[]; known: readonly KnownContact[] }

/** Takes what leads to a person out of whatever is shown of their report. */
export function hideContacts(language: Language, contacts: Contacts) {
  const hide = (text: string): Redacted => redact(text, marks[language], contacts)
  const words = (text: string): string => hide(text).text

  return {
    hide,
    words,

    /** Quotes of a turn, at their places in what is shown of it: `shown.text.slice(start, end) === quote`. */
    evidence: (quoted: readonly Evidence[], shown: ReadonlyMap<number, Redacted>): Evidence[] =>
      quoted.flatMap(({ turn, start, end }) => {
        const said = shown.get(turn)
        if (!said) return []
        const place = said.forth({ start, end })
        const quote = said.text.slice(place.start, place.end)
        return quote === '' ? [] : [{ turn, ...place, quote }]
      }),

    reason: ({ code, values }: Reason): Reason => ({
      code,
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? words(value) : value]),
      ),
    }),
  }
}
export type HideContacts = ReturnType<typeof hideContacts>
