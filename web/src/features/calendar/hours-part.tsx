import type { CalendarSettings } from '@maju/contracts/calendar'
import { useState } from 'react'
import { deviceZone } from '../../shared/device-zone.ts'
import { formatNumber } from '../../shared/format.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useSaveSettings } from './calendar-queries.ts'
import { useCalendarText } from './calendar-text.ts'

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const choices = [0, 30, 60, 90, 120, 180, 240]
/** What the server takes for granted of somebody who has said nothing. */
const usual = [60, 60, 60, 60, 60, 60, 60]

function useMinutesLabel() {
  const say = useCalendarText()
  const language = useLanguage()
  return (minutes: number): string => {
    if (minutes === 0) return say('hours.none')
    if (minutes < 60) return say('hours.minutes', { minutes })
    return say('hours.hours', { hours: formatNumber(minutes / 60, language, 1) })
  }
}

/** Zones to choose from: the one that is set, the one of this device, and all that the browser knows. */
const zonesWith = (zone: string): string[] => [...new Set([zone, deviceZone(), ...Intl.supportedValuesOf('timeZone')])]

/** When somebody can practise, by weekday, and where they are. */
export function HoursPart({ settings }: { settings: CalendarSettings | null }) {
  const say = useCalendarText()
  const shared = useSharedText()
  const toast = useToast()
  const label = useMinutesLabel()
  const [draft, setDraft] = useState<CalendarSettings>(settings ?? { zone: deviceZone(), freeMinutes: usual })
  const { mutate, isPending, error } = useSaveSettings()
  const setDay = (weekday: number, minutes: number) =>
    setDraft({ ...draft, freeMinutes: draft.freeMinutes.map((kept, at) => (at === weekday ? minutes : kept)) })
  return (
    <Section title={say('hours.title')}>
      <Card className="grid grid-cols-1 gap-5">
        <p className="max-w-measure text-muted">{say('hours.lead')}</p>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {weekdays.map((weekday) => {
            const minutes = draft.freeMinutes[weekday] ?? 0
            const options = [...new Set([...choices, minutes])].toSorted((one, other) => one - other)
            return (
              <SelectField
                key={weekday}
                label={say(`weekday.${weekday}`)}
                value={String(minutes)}
                options={options.map((value) => ({ value: String(value), label: label(value) }))}
                onChange={(value) => setDay(weekday, Number(value))}
              />
            )
          })}
        </div>
        <SelectField
          label={say('hours.zone')}
          className="max-w-md"
          value={draft.zone}
          options={zonesWith(draft.zone).map((value) => ({ value, label: value }))}
          onChange={(zone) => setDraft({ ...draft, zone })}
        />
        {error && <ErrorState error={error} />}
        <Button
          look="primary"
          className="justify-self-start"
          busy={isPending}
          onClick={() => mutate(draft, { onSuccess: () => toast(say('hours.saved')) })}
        >
          {shared('action.save')}
        </Button>
      </Card>
    </Section>
  )
}
