import type { CareerSection } from '@maju/contracts/career-sections'
import type { ResumePart, ResumeVersion } from '@maju/contracts/resumes'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { SectionPart } from '../../../shared/career-entries/section-part.tsx'
import { isText, useDraft } from '../../../shared/draft.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Segmented } from '../../../shared/ui/segmented.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { Preview } from '../preview/preview.tsx'
import { useChangeResume, useDifferences, useEntryActions, useResume } from '../resume-queries.ts'
import { useResumesText } from '../resumes-text.ts'
import { Downloads } from './downloads.tsx'
import { LettersPart } from './letters-part.tsx'
import { LooksPart } from './looks-part.tsx'
import { PartsPart } from './parts-part.tsx'
import { Rename } from './rename.tsx'
import { SectionDifferences } from './section-differences.tsx'
import { SummaryPart } from './summary-part.tsx'
import { useLive } from './use-live.ts'

type Live = ReturnType<typeof useLive>

/** What the résumé shows, part by part in its order, each to be written. A form that was open is open again after a reload. */
function Parts({ resume, live }: { resume: ResumeVersion; live: Live }) {
  const { id } = resume
  const toast = useToast()
  const say = useResumesText()
  const opened = useDraft(`resume.${id}.open`, '', isText)
  const [openPart, openEntry = null] = opened.value.split('/')
  const { data: differences = [] } = useDifferences(id)
  const actions = { ...useEntryActions(id), onTyping: live.onEntry }
  const { change, isPending } = useChangeResume(id)
  const openIn = (part: ResumePart) => ({
    open: openPart === part ? openEntry : null,
    onOpen: (entryId: string | null) =>
      entryId === null ? opened.discard() : opened.change(() => `${part}/${entryId}`),
  })
  const section = (name: CareerSection) => (
    <SectionPart
      key={name}
      section={name}
      entries={resume.entries.filter((entry) => entry.section === name)}
      actions={actions}
      {...openIn(name)}
      foot={
        <SectionDifferences
          resumeId={id}
          section={name}
          differences={differences.filter((difference) => difference.section === name)}
        />
      }
    />
  )
  const saveSummary = (summary: string, done: () => void) =>
    change({ summary }, () => {
      done()
      toast(say('edit.saved'))
    })
  return (
    <>
      {section('person')}
      {resume.parts.map((part) => {
        if (part === 'person') return null
        if (part === 'summary')
          return (
            <SummaryPart key={part} resume={resume} busy={isPending} onSave={saveSummary} onTyping={live.onSummary} />
          )
        if (part === 'letters')
          return (
            <LettersPart key={part} resumeId={id} letters={resume.letters} {...openIn(part)} onTyping={live.onLetter} />
          )
        return section(part)
      })}
    </>
  )
}

type View = 'write' | 'page'

/** What is written on the left, the page that comes of it on the right; on a phone one of the two. */
function Editor({ resume }: { resume: ResumeVersion }) {
  const say = useResumesText()
  const [view, setView] = useState<View>('write')
  const live = useLive(resume)
  const { change, error } = useChangeResume(resume.id)
  const narrow = (shown: View) => (view === shown ? '' : 'max-lg:hidden')
  return (
    <>
      {resume.status === 'archived' && <Notice>{say('edit.archived')}</Notice>}
      {resume.unreadable > 0 && <Notice look="warning">{say('edit.unreadable', { count: resume.unreadable })}</Notice>}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Downloads resume={resume} />
        <Rename title={resume.title} onRename={(title) => change({ title })} />
      </div>
      {error && <ErrorState error={error} />}
      <div className="lg:hidden">
        <Segmented<View>
          label={say('edit.view')}
          hideLabel
          value={view}
          options={(['write', 'page'] as const).map((value) => ({ value, label: say(`edit.view.${value}`) }))}
          onChange={setView}
        />
      </div>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-2">
        <div className={`grid min-w-0 grid-cols-1 content-start gap-6 ${narrow('write')}`}>
          <LooksPart resume={resume} onChange={change} />
          <PartsPart parts={resume.parts} onChange={(parts) => change({ parts })} />
          <Parts resume={resume} live={live} />
        </div>
        <div className={`min-w-0 ${narrow('page')}`}>
          <Preview content={live.content} />
        </div>
      </div>
    </>
  )
}

/** One version of a résumé. */
export function ResumeEditor({ resumeId }: { resumeId: string }) {
  const say = useResumesText()
  const { data: resume, error, refetch, isFetching } = useResume(resumeId)
  return (
    <div className="grid gap-4">
      <Link to="/resumes" className="link flex min-h-9 items-center gap-1.5 justify-self-start">
        <ArrowLeft size={16} aria-hidden />
        {say('edit.back')}
      </Link>
      <Page title={resume?.title ?? say('list.title')}>
        {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
        {!resume && !error && <Skeleton lines={6} />}
        {resume && <Editor resume={resume} />}
      </Page>
    </div>
  )
}
