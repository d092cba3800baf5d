import { CALENDAR_LIMITS, type CalendarEvent, eventKind } from '@maju/contracts/calendar'
import type { Target } from '@maju/contracts/target'
import { useId, useState } from 'react'
import { useSharedText } from '../../shared/shared-text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField, TextAreaField, TextField } from '../../shared/ui/field.tsx'
import { Segmented } from '../../shared/ui/segmented.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useDeleteEvent, useSaveEvent } from './calendar-queries.ts'
import { useCalendarText } from './calendar-text.ts'
import { draftOf, draftOn, type EventDraft, faultOf, toFields } from './event-draft.ts'

/** What the dialog is about: an event that is there, or a day on which one is to be. */
export type Editing = { event: CalendarEvent } | { day: string }

type Change = (part: Partial<EventDraft>) => void
type Part = { draft: EventDraft; change: Change; fault: ReturnType<typeof faultOf> }

/** Moves the end along when it would lie before the start. */
function TimeFields({ draft, change, fault }: Part) {
  const say = useCalendarText()
  const wrongStart = fault === 'time' ? say('event.wrong.time') : null
  const wrongEnd = fault === 'end' ? say('event.wrong.end') : null
  if (draft.allDay)
    return (
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={say('event.firstDay')}
          type="date"
          value={draft.firstDay}
          error={wrongStart}
          onChange={({ target: { value } }) =>
            change({ firstDay: value, ...(draft.lastDay < value && { lastDay: value }) })
          }
        />
        <TextField
          label={say('event.lastDay')}
          type="date"
          value={draft.lastDay}
          error={wrongEnd}
          onChange={({ target }) => change({ lastDay: target.value })}
        />
      </div>
    )
  const hint = say('event.zone', { zone: draft.zone })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={say('event.startsAt')}
        hint={hint}
        type="datetime-local"
        value={draft.startsAt}
        error={wrongStart}
        onChange={({ target: { value } }) =>
          change({ startsAt: value, ...(draft.endsAt < value && { endsAt: value }) })
        }
      />
      <TextField
        label={say('event.endsAt')}
        hint={hint}
        type="datetime-local"
        value={draft.endsAt}
        error={wrongEnd}
        onChange={({ target }) => change({ endsAt: target.value })}
      />
    </div>
  )
}

const reminders = { none: [], hour: [60], day: [1440], both: [1440, 60] } as const
const names = ['none', 'hour', 'day', 'both'] as const
const sameMinutes = (one: readonly number[], other: readonly number[]) => one.join() === other.join()

function ReminderField({ draft, change }: Omit<Part, 'fault'>) {
  const say = useCalendarText()
  const chosen = names.find((name) => sameMinutes(reminders[name], draft.reminderMinutes))
  const options = [...names, ...(chosen ? [] : (['kept'] as const))]
  return (
    <SelectField
      label={say('event.reminder')}
      hint={say('event.reminder.hint')}
      value={chosen ?? 'kept'}
      options={options.map((value) => ({ value, label: say(`event.reminder.${value}`) }))}
      onChange={(name) => name !== 'kept' && change({ reminderMinutes: reminders[name] })}
    />
  )
}

function Fields({ draft, change, fault, targets }: Part & { targets: readonly Target[] }) {
  const say = useCalendarText()
  const own = targets.filter(({ demo }) => !demo)
  return (
    <>
      <Segmented
        label={say('event.kind')}
        value={draft.kind}
        options={eventKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={say('event.title')}
        value={draft.title}
        maxLength={200}
        error={fault === 'title' ? say('event.wrong.title') : null}
        onChange={({ target }) => change({ title: target.value })}
      />
      <Switch label={say('event.allDay')} checked={draft.allDay} onChange={(allDay) => change({ allDay })} />
      <TimeFields draft={draft} change={change} fault={fault} />
      <ReminderField draft={draft} change={change} />
      {own.length > 0 && (
        <SelectField
          label={say('event.target')}
          value={draft.targetId}
          options={[
            { value: '', label: say('event.target.none') },
            ...own.map(({ id, company, jobTitle }) => ({ value: id, label: `${company} · ${jobTitle}` })),
          ]}
          onChange={(targetId) => change({ targetId })}
        />
      )}
      <TextField
        label={say('event.place')}
        optional
        maxLength={200}
        value={draft.place}
        onChange={({ target }) => change({ place: target.value })}
      />
      <TextAreaField
        label={say('event.note')}
        optional
        limit={CALENDAR_LIMITS.noteCharacters}
        value={draft.note}
        onChange={({ target }) => change({ note: target.value })}
      />
    </>
  )
}

type Props = { editing: Editing; zone: string; targets: readonly Target[]; onClose: () => void }

/** Adds an event, changes it or deletes it. */
export function EventDialog({ editing, zone, targets, onClose }: Props) {
  const say = useCalendarText()
  const shared = useSharedText()
  const toast = useToast()
  const formId = useId()
  const event = 'event' in editing ? editing.event : null
  const [draft, setDraft] = useState(() =>
    'event' in editing ? draftOf(editing.event, zone) : draftOn(editing.day, zone),
  )
  const [tried, setTried] = useState(false)
  const save = useSaveEvent(event?.id ?? null)
  const remove = useDeleteEvent()
  const fault = faultOf(draft)
  const error = save.error ?? remove.error
  const done = (text: string) => () => {
    toast(text)
    onClose()
  }
  const submit = () => {
    setTried(true)
    if (fault === null) save.mutate(toFields(draft), { onSuccess: done(say('event.saved')) })
  }
  const actions = (
    <>
      {event && (
        <Button
          look="danger"
          className="mr-auto"
          busy={remove.isPending}
          onClick={() => remove.mutate(event.id, { onSuccess: done(say('event.deleted')) })}
        >
          {shared('action.delete')}
        </Button>
      )}
      <Button onClick={onClose}>{shared('action.cancel')}</Button>
      <Button type="submit" form={formId} look="primary" busy={save.isPending}>
        {shared('action.save')}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={say(event ? 'event.edit' : 'event.new')} actions={actions}>
      <form
        id={formId}
        noValidate
        className="grid gap-4"
        onSubmit={(pressed) => {
          pressed.preventDefault()
          submit()
        }}
      >
        <Fields
          draft={draft}
          change={(part) => setDraft((before) => ({ ...before, ...part }))}
          fault={tried ? fault : null}
          targets={targets}
        />
        {error && <ErrorState error={error} kept={say('event.kept')} />}
      </form>
    </Dialog>
  )
}
