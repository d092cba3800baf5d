import type { CareerProfile } from '@maju/contracts/career'
import { type ProtectedSection, protectedSection } from '@maju/contracts/career-sections'
import { type ReactNode, useState } from 'react'
import { useResumeWords } from '../../shared/resume-words.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { useTurnSection } from './career-queries.ts'
import { useCareerText } from './career-text.ts'

type Props = { profile: CareerProfile; children: (section: ProtectedSection) => ReactNode }

/** The sensitive sections: each off until its switch says otherwise, and what off means is said before it happens. */
export function ProtectedPart({ profile: { entries, turnedOn, unreadable }, children }: Props) {
  const say = useCareerText()
  const word = useResumeWords()
  const [leaving, setLeaving] = useState<ProtectedSection | null>(null)
  const { mutate, isPending, error } = useTurnSection(() => setLeaving(null))
  const held = (section: ProtectedSection) => entries.filter((entry) => entry.section === section).length
  const turn = (section: ProtectedSection, on: boolean) =>
    !on && held(section) + unreadable > 0 ? setLeaving(section) : mutate({ section, on, deleteEntries: false })
  return (
    <Section title={say('protected.title')}>
      <p className="max-w-measure text-muted">{say('protected.lead')}</p>
      {protectedSection.options.map((section) => (
        <div key={section} className="grid grid-cols-1 gap-3">
          <Card>
            <Switch
              label={say('protected.switch', { section: word(`section.${section}`) })}
              hint={say('protected.hint')}
              checked={turnedOn.includes(section)}
              disabled={isPending}
              onChange={(on) => turn(section, on)}
            />
          </Card>
          {turnedOn.includes(section) && children(section)}
        </div>
      ))}
      {error && leaving === null && <ErrorState error={error} />}
      {leaving && (
        <Confirm
          open
          title={say('protected.off.title', { section: word(`section.${leaving}`) })}
          confirmLabel={say('protected.off.confirm')}
          busy={isPending}
          onConfirm={() => mutate({ section: leaving, on: false, deleteEntries: true })}
          onClose={() => setLeaving(null)}
        >
          <p>{say('protected.off.body', { count: held(leaving) })}</p>
          {error && <ErrorState error={error} />}
        </Confirm>
      )}
    </Section>
  )
}
