import { useSharedText } from '../../shared/shared-text.ts'
import { chooseLanguage, useLanguage } from '../../shared/text.ts'
import { useTheme } from '../../shared/theme.ts'
import { Card } from '../../shared/ui/card.tsx'
import { Segmented } from '../../shared/ui/segmented.tsx'
import { useUpdateMe } from './settings-queries.ts'
import { useSettingsText } from './settings-text.ts'

/** Language and brightness; the language is also told to the account, for what the server writes. */
export function LookPart() {
  const say = useSettingsText()
  const shared = useSharedText()
  const language = useLanguage()
  const { theme, chooseTheme } = useTheme()
  const { mutate } = useUpdateMe()
  return (
    <Card className="grid gap-6">
      <Segmented
        label={say('language')}
        value={language}
        options={(['ko', 'en'] as const).map((value) => ({ value, label: shared(`language.${value}`) }))}
        onChange={(next) => {
          void chooseLanguage(next)
          mutate({ language: next })
        }}
      />
      <Segmented
        label={say('theme')}
        value={theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: say(`theme.${value}`) }))}
        onChange={chooseTheme}
      />
    </Card>
  )
}
