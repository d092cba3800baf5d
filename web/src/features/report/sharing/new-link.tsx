import { SHARE_DAYS, SHARE_LIMITS } from '@maju/contracts/share'
import { useState, type SyntheticEvent } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { CopyAddress } from '../../../shared/ui/copy-address.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { TextField } from '../../../shared/ui/field.tsx'
import { Segmented } from '../../../shared/ui/segmented.tsx'
import { Switch } from '../../../shared/ui/switch.tsx'
import { useCreateShare } from './sharing-queries.ts'
import { useSharingText } from './sharing-text.ts'

function Made({ address }: { address: string }) {
  const say = useSharingText()
  return (
    <div className="rounded-xl bg-accent-soft p-4">
      <CopyAddress
        address={address}
        label={say('made.address')}
        hint={say('made.once')}
        copy={say('made.copy')}
        copied={say('made.copied')}
      />
    </div>
  )
}

type Choice = 'answers' | 'measures' | 'recordings'
const usual = { answers: true, measures: true, recordings: false }
const days = SHARE_DAYS.map((many) => ({ value: String(many), many }))

function Shown({ shows, onChange }: { shows: typeof usual; onChange: (shows: typeof usual) => void }) {
  const say = useSharingText()
  const given = (choice: Choice) => ({
    label: say(`new.${choice}`),
    checked: shows[choice],
    onChange: (on: boolean) => onChange({ ...shows, [choice]: on }),
  })
  return (
    <>
      <Switch {...given('answers')} hint={say('new.answers.hint')} />
      <Switch {...given('measures')} />
      <Switch {...given('recordings')} hint={say('new.recordings.hint')} />
    </>
  )
}

/** Makes a link: for whom, for how long, and what it shows. */
export function NewLink({ interviewId }: { interviewId: string }) {
  const say = useSharingText()
  const [label, setLabel] = useState('')
  const [openDays, setOpenDays] = useState('7')
  const [shows, setShows] = useState(usual)
  const [asksMarks, setAsksMarks] = useState(false)
  const { mutate, data: made, isPending, error } = useCreateShare(interviewId)
  const canBeMarked = shows.answers || shows.recordings
  const create = (event: SyntheticEvent) => {
    event.preventDefault()
    const many = days.find(({ value }) => value === openDays)?.many ?? 7
    mutate({ label, days: many, shows, marking: asksMarks && canBeMarked }, { onSuccess: () => setLabel('') })
  }
  return (
    <form className="grid grid-cols-1 gap-4" onSubmit={create}>
      <h3 className="text-lg font-bold">{say('new.title')}</h3>
      <TextField
        label={say('new.label')}
        hint={say('new.label.hint')}
        optional
        maxLength={SHARE_LIMITS.nameCharacters}
        value={label}
        onChange={({ target }) => setLabel(target.value)}
      />
      <Segmented
        label={say('new.days')}
        value={openDays}
        options={days.map(({ value, many }) => ({ value, label: say(`new.days.${many}`) }))}
        onChange={setOpenDays}
      />
      <Shown shows={shows} onChange={setShows} />
      <Switch
        label={say('new.marking')}
        hint={say(canBeMarked ? 'new.marking.hint' : 'new.marking.needs')}
        checked={asksMarks && canBeMarked}
        disabled={!canBeMarked}
        onChange={setAsksMarks}
      />
      {error && <ErrorState error={error} />}
      <Button look="primary" type="submit" busy={isPending} className="justify-self-start">
        {say('new.create')}
      </Button>
      <div aria-live="polite">{made && <Made address={`${globalThis.location.origin}${made.path}`} />}</div>
    </form>
  )
}
