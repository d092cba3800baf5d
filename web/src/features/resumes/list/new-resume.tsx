import { LIMITS } from '@maju/contracts/basics'
import { type ResumeTemplate, resumeTemplate } from '@maju/contracts/resumes'
import type { Language } from '@maju/contracts/basics'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { type SyntheticEvent, useState } from 'react'
import { useDocuments } from '../../../shared/documents/document-queries.ts'
import { type NewResume as Wish, useMakeResume } from '../../../shared/resumes/resume-queries.ts'
import { useSharedText } from '../../../shared/shared-text.ts'
import { useTargets } from '../../../shared/targets.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SelectField, TextField } from '../../../shared/ui/field.tsx'
import { Segmented } from '../../../shared/ui/segmented.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useResumesText } from '../resumes-text.ts'
import { TargetSelect } from '../target-select.tsx'

type From = 'profile' | 'document' | 'blank'
type Draft = {
  title: string
  from: From
  documentId: string
  language: Language
  template: ResumeTemplate
  targetId: string
}

/** What a résumé is filled with; null while the document is not chosen. */
function contentOf({ from, documentId }: Draft): Wish['content'] | null {
  if (from !== 'document') return { from }
  return documentId === '' ? null : { from, documentId }
}

type PartProps = { draft: Draft; change: (next: Partial<Draft>) => void }

/** What it is filled with. */
function Source({ draft, change }: PartProps) {
  const say = useResumesText()
  const { data: documents = [] } = useDocuments()
  const read = documents.filter(({ status }) => status === 'read')
  const choose = (from: From) => change({ from, documentId: from === 'document' ? (read[0]?.id ?? '') : '' })
  return (
    <>
      <Segmented<From>
        label={say('new.from')}
        hint={say('new.from.hint')}
        value={draft.from}
        options={(['profile', 'document', 'blank'] as const).map((value) => ({
          value,
          label: say(`new.from.${value}`),
        }))}
        onChange={choose}
      />
      {draft.from === 'document' && read.length === 0 && <p className="text-muted">{say('new.noDocument')}</p>}
      {draft.from === 'document' && read.length > 0 && (
        <SelectField
          label={say('new.document')}
          value={draft.documentId}
          options={read.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(documentId) => change({ documentId })}
        />
      )}
    </>
  )
}

/** In which language, how it looks, and what for. */
function Looks({ draft, change }: PartProps) {
  const say = useResumesText()
  const shared = useSharedText()
  return (
    <>
      <Segmented
        label={say('field.language')}
        value={draft.language}
        options={(['ko', 'en'] as const).map((value) => ({ value, label: shared(`language.${value}`) }))}
        onChange={(language) => change({ language, template: language === 'ko' ? 'korean-standard' : 'english' })}
      />
      <SelectField
        label={say('field.template')}
        value={draft.template}
        options={resumeTemplate.options.map((value) => ({ value, label: say(`template.${value}`) }))}
        onChange={(template) => change({ template })}
      />
      <TargetSelect value={draft.targetId} onChange={(targetId) => change({ targetId })} />
    </>
  )
}

function NewForm({ onMade }: { onMade: (resumeId: string) => void }) {
  const say = useResumesText()
  const shared = useSharedText()
  const toast = useToast()
  const language = useLanguage()
  const { data: targets = [] } = useTargets()
  const [draft, setDraft] = useState<Draft>({
    title: say('new.name.default'),
    from: 'profile',
    documentId: '',
    language,
    template: language === 'ko' ? 'korean-standard' : 'english',
    targetId: '',
  })
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }))
  const { mutate, isPending, error } = useMakeResume(({ resume, leftOut }) => {
    if (leftOut > 0) toast(say('new.leftOut', { count: leftOut }))
    onMade(resume.id)
  })
  const content = contentOf(draft)
  const isNamed = draft.title.trim() !== ''
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!content || !isNamed) return
    const { title, template, targetId } = draft
    const isThere = targets.some(({ id }) => id === targetId)
    mutate({ title, language: draft.language, template, targetId: isThere ? targetId : null, content })
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <TextField
        label={say('new.name')}
        hint={say('new.name.hint')}
        value={draft.title}
        maxLength={LIMITS.shortTextCharacters}
        error={isNamed ? null : shared('field.required')}
        onChange={({ target }) => change({ title: target.value })}
      />
      <Source draft={draft} change={change} />
      <Looks draft={draft} change={change} />
      {error && <ErrorState error={error} />}
      <Button type="submit" look="primary" className="justify-self-end" busy={isPending} disabled={content === null}>
        {say('new.submit')}
      </Button>
    </form>
  )
}

/** Makes another résumé and opens it. */
export function NewResume() {
  const say = useResumesText()
  const navigate = useNavigate()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button look="primary" onClick={() => setIsOpen(true)}>
        <Plus size={18} aria-hidden />
        {say('new.open')}
      </Button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={say('new.title')}>
        <NewForm onMade={(resumeId) => void navigate({ to: '/resumes/$resumeId', params: { resumeId } })} />
      </Dialog>
    </>
  )
}
