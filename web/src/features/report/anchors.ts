import type { TextKey } from '../../shared/dictionary.ts'
import { defineText } from '../../shared/text.ts'
import { anchorsEn } from './anchors.en.ts'
import { anchorsKo } from './anchors.ko.ts'
import { useOfAnother } from './of-another/use-of-another.ts'

const useOwnAnchors = defineText('anchors', { ko: anchorsKo, en: anchorsEn })

/** The ends of each dimension's scale: `anchor('fit.5')`. */
export function useAnchors() {
  const say = useOwnAnchors()
  const ofAnother = useOfAnother()
  return (anchor: TextKey<typeof anchorsKo>): string =>
    ofAnother && (anchor === 'own-contribution.5' || anchor === 'fit.5') ? ofAnother(`anchor.${anchor}`) : say(anchor)
}
