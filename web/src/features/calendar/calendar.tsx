import type { CalendarSettings } from '@maju/contracts/calendar'
import type { Target } from '@maju/contracts/target'
import { dayOf } from '@maju/text/zoned-clock'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { deviceZone } from '../../shared/device-zone.ts'
import { useTargets } from '../../shared/targets.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useRoad, useSettings } from './calendar-queries.ts'
import { useCalendarText } from './calendar-text.ts'
import { type Editing, EventDialog } from './event-dialog.tsx'
import { HoursPart } from './hours-part.tsx'
import { OutwardPart } from './outward-part.tsx'
import { MonthPart } from './month-part.tsx'
import { RoadPart } from './road-part.tsx'
import { SharePart } from './share-part.tsx'

/** The interview that comes next, else the last one that was. The demonstration is nobody's. */
function nearest(targets: readonly Target[], today: string): string | null {
  const dated = targets
    .filter(({ demo, interviewDay }) => !demo && interviewDay !== null)
    .toSorted((one, other) => ((one.interviewDay ?? '') < (other.interviewDay ?? '') ? -1 : 1))
  return (dated.find(({ interviewDay }) => (interviewDay ?? '') >= today) ?? dated.at(-1))?.id ?? null
}

type Known = { targets: readonly Target[]; settings: CalendarSettings | null }

function Parts({
  targets,
  settings,
  editing,
  onEdit,
}: Known & { editing: Editing | 'today' | null; onEdit: (next: Editing | null) => void }) {
  const zone = settings?.zone ?? deviceZone()
  const [now] = useState(() => new Date())
  const today = dayOf(now, zone)
  const [chosen, setChosen] = useState<string | null>(null)
  const targetId = chosen ?? nearest(targets, today)
  const { data: road = null, error } = useRoad(targetId)
  return (
    <>
      <MonthPart today={today} zone={zone} targets={targets} road={road} onEdit={onEdit} />
      <RoadPart targets={targets} targetId={targetId} road={road} error={error} onChoose={setChosen} />
      <HoursPart settings={settings} />
      <SharePart />
      <OutwardPart />
      {editing && (
        <EventDialog
          editing={editing === 'today' ? { day: today } : editing}
          zone={zone}
          targets={targets}
          onClose={() => onEdit(null)}
        />
      )}
    </>
  )
}

/** Interviews and practice by day, and the way to the next interview. */
export function Calendar() {
  const say = useCalendarText()
  const targets = useTargets()
  const settings = useSettings()
  const [editing, setEditing] = useState<Editing | 'today' | null>(null)
  const failed = [targets, settings].find(({ error, data }) => error && data === undefined)
  const ready = targets.data !== undefined && settings.data !== undefined
  const add = (
    <Button look="primary" onClick={() => setEditing('today')}>
      <Plus size={18} aria-hidden />
      {say('add')}
    </Button>
  )
  return (
    <Page title={say('title')} lead={say('lead')} action={ready && add}>
      {failed && <ErrorState error={failed.error} busy={failed.isFetching} onRetry={() => void failed.refetch()} />}
      {!ready && !failed && <Skeleton lines={4} />}
      {ready && <Parts targets={targets.data} settings={settings.data} editing={editing} onEdit={setEditing} />}
    </Page>
  )
}
