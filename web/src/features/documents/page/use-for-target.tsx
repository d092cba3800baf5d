import { LIMITS } from '@maju/contracts/basics'
import type { OwnDocument } from '@maju/contracts/documents'
import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTakeDocument } from '../../../shared/documents/document-queries.ts'
import { formatNumber } from '../../../shared/format.ts'
import { useTargets } from '../../../shared/targets.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SelectField } from '../../../shared/ui/field.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useDocumentsText } from '../documents-text.ts'

type Usable = OwnDocument & { kind: 'resume' | 'cover-letter' }

const textIn = (target: Target, kind: Usable['kind']) => (kind === 'resume' ? target.resume : target.coverLetter)

/** Chooses a target; where a text would be lost, that is said first. */
function Choose({ document, targets }: { document: Usable; targets: readonly [Target, ...Target[]] }) {
  const say = useDocumentsText()
  const toast = useToast()
  const [chosen, setChosen] = useState(targets[0].id)
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useTakeDocument(({ company: name }) => toast(say('use.done', { company: name })))
  const target = targets.find(({ id }) => id === chosen) ?? targets[0]
  const { company } = target
  const take = () => {
    setAsked(false)
    mutate({ targetId: target.id, documentId: document.id })
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          className="min-w-0 flex-1 basis-60"
          label={say('use.target')}
          value={target.id}
          options={targets.map(({ id, company: name, jobTitle }) => ({ value: id, label: `${name} · ${jobTitle}` }))}
          onChange={setChosen}
        />
        <Button
          look="primary"
          busy={isPending}
          onClick={() => (textIn(target, document.kind) === '' ? take() : setAsked(true))}
        >
          {say('use.submit')}
        </Button>
      </div>
      {error && <ErrorState error={error} />}
      <Confirm
        open={asked}
        title={say('use.replace.title')}
        confirmLabel={say('use.submit')}
        onConfirm={take}
        onClose={() => setAsked(false)}
      >
        <p>{say('use.replace.body', { company })}</p>
      </Confirm>
    </div>
  )
}

/** Where the text of this document is at work, with what was found there. */
function Taken({ document, targets }: { document: OwnDocument; targets: readonly Target[] }) {
  const say = useDocumentsText()
  const taken = targets.filter(({ id }) => document.takenBy.some(({ targetId }) => targetId === id))
  if (taken.length === 0) return null
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">{say('use.taken')}</h3>
      <ul className="grid gap-1">
        {taken.map(({ id, company, jobTitle }) => (
          <li key={id} className="flex flex-wrap gap-x-4 gap-y-1">
            <Link to="/targets/$targetId" params={{ targetId: id }} className="link">
              {company} · {jobTitle}
            </Link>
            <Link to="/targets/$targetId/analysis" params={{ targetId: id }} className="link">
              {say('use.analysis', { company })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

const isUsable = (document: OwnDocument): document is Usable => document.kind !== 'portfolio'

/** Makes the text of a document the résumé or cover letter of a target. */
export function UseForTarget({ document }: { document: OwnDocument }) {
  const say = useDocumentsText()
  const language = useLanguage()
  const { data: targets = [] } = useTargets()
  const [first, ...others] = targets
  const isTooLong = document.characters > LIMITS.documentCharacters
  const limit = formatNumber(LIMITS.documentCharacters, language)
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg font-bold">{say('use.title')}</h2>
      {!isUsable(document) && <p className="max-w-measure text-muted">{say('use.portfolio')}</p>}
      {isUsable(document) && isTooLong && <p className="max-w-measure text-muted">{say('use.tooLong', { limit })}</p>}
      {isUsable(document) && !isTooLong && (
        <>
          <p className="max-w-measure text-muted">{say(`use.lead.${document.kind}`)}</p>
          {first && <Choose document={document} targets={[first, ...others]} />}
          {!first && (
            <p className="text-muted">
              {say('use.none')}{' '}
              <Link to="/targets/new" className="link">
                {say('use.add')}
              </Link>
            </p>
          )}
        </>
      )}
      <Taken document={document} targets={targets} />
    </Card>
  )
}
