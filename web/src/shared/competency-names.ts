import { competencyNamesEn } from './competency-names.en.ts'
import { competencyNamesKo } from './competency-names.ko.ts'
import { defineText } from './text.ts'

const useNames = defineText('competency-names', { ko: competencyNamesKo, en: competencyNamesEn })

const isNamed = (key: string): key is keyof typeof competencyNamesKo => Object.hasOwn(competencyNamesKo, key)

const PREFIX = 'competency.'

/** Every competency that the app has a name for, in the order of the bank. */
export const competencyIds: readonly string[] = Object.keys(competencyNamesKo).flatMap((key) =>
  key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
)

/** Names of competencies and NCS abilities. A pack may bring an id of its own: then the id is its name. */
export function useCompetencyNames() {
  const say = useNames()
  const named = (key: string, otherwise: string) => (isNamed(key) ? say(key) : otherwise)
  return {
    competency: (id: string) => named(`competency.${id}`, id),
    ability: (id: string) => named(`ncs.${id}`, id),
    /** Ability and its part, as one phrase. */
    ncs: ({ ability, subAbility }: { ability: string; subAbility: string }) =>
      `${named(`ncs.${ability}`, ability)} · ${named(`ncs.${ability}.${subAbility}`, subAbility)}`,
  }
}
