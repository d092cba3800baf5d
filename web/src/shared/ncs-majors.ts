import { defineText } from './text.ts'
import { ncsMajorsEn } from './ncs-majors.en.ts'
import { ncsMajorsKo } from './ncs-majors.ko.ts'

const useNames = defineText('ncs-majors', { ko: ncsMajorsKo, en: ncsMajorsEn })
// Object.keys would put '10' to '24' before '01': keys that look like array indices come first.
const codes = Array.from({ length: 24 }, (_, index) => String(index + 1).padStart(2, '0'))

const isMajor = (code: string): code is keyof typeof ncsMajorsKo => Object.hasOwn(ncsMajorsKo, code)

/** The 24 categories in their order, named in the language of the page. */
export function useNcsMajors(): { code: string; name: string }[] {
  const say = useNames()
  return codes.filter(isMajor).map((code) => ({ code, name: say(code) }))
}
