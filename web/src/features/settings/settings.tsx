import { WriterSwitch } from '../../shared/answer/writer-switch.tsx'
import { useAccount } from '../../shared/session.ts'
import { LimitList } from '../../shared/limits/limit-notice.tsx'
import { useLimitsText } from '../../shared/limits/limits-text.ts'
import { KeptRecordings } from '../../shared/recording/kept-recordings.tsx'
import { RecordingCard } from '../../shared/recording/recording-card.tsx'
import { Section } from '../../shared/ui/card.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { AccountPart } from './account-part.tsx'
import { Engines } from './engines-part.tsx'
import { LookPart } from './look-part.tsx'
import { PrivacyPart } from './privacy-part.tsx'
import { useEngines } from './settings-queries.ts'
import { useSettingsText } from './settings-text.ts'

/** Display, account, engines and privacy. */
export function Settings() {
  const say = useSettingsText()
  const limits = useLimitsText()
  const { data: account } = useAccount()
  const engines = useEngines()
  return (
    <div className="mx-auto max-w-3xl">
      <Page title={say('title')}>
        <Section title={say('part.look')}>
          <LookPart />
        </Section>
        {account && (
          <Section title={say('part.account')}>
            <AccountPart account={account} />
          </Section>
        )}
        {account && (
          <RecordingCard>
            <WriterSwitch />
            <KeptRecordings />
          </RecordingCard>
        )}
        {account && (
          <Section title={limits('title')}>
            <LimitList />
          </Section>
        )}
        <Section title={say('part.engines')}>
          <Engines />
        </Section>
        {account && (
          <Section title={say('part.privacy')}>
            <PrivacyPart account={account} engines={engines.data ?? []} />
          </Section>
        )}
      </Page>
    </div>
  )
}
