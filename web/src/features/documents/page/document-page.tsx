import { getDocumentFile, type OwnDocument, type OwnDocumentReading } from '@maju/contracts/documents'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, Download } from 'lucide-react'
import { useClient } from '../../../shared/client.tsx'
import { saveFile } from '../../../shared/files/save-file.ts'
import { MakeResume } from '../../../shared/resumes/make-resume.tsx'
import { useTakeResumeText } from '../../../shared/resumes/take-text.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { DocumentAnalysisTab } from '../analysis/document-analysis-tab.tsx'
import { useDocument } from '../document-queries.ts'
import { useDocumentsText } from '../documents-text.ts'
import { FieldsTab } from '../fields/fields-tab.tsx'
import { DeleteDocument } from '../reading/delete-document.tsx'
import { DocumentBadges, DocumentFacts } from '../reading/document-facts.tsx'
import { DocumentKind } from '../reading/document-kind.tsx'
import { ReadingState } from '../reading/reading-state.tsx'
import { TextTab } from '../text/text-tab.tsx'
import { Rename } from './rename.tsx'
import { UseForTarget } from './use-for-target.tsx'

function DownloadButton({ document }: { document: OwnDocument }) {
  const say = useDocumentsText()
  const { call } = useClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const bytes = await call(getDocumentFile, { params: { documentId: document.id } })
      saveFile(bytes, { name: document.name, type: 'application/octet-stream' })
    },
  })
  return (
    <>
      <Button busy={isPending} onClick={() => mutate()}>
        <Download size={18} aria-hidden />
        {say('page.download')}
      </Button>
      {error && <ErrorState error={error} />}
    </>
  )
}

/** What a document is, and what can be done with it as a whole. */
function Head({ document }: { document: OwnDocumentReading }) {
  const navigate = useNavigate()
  const sayTake = useTakeResumeText()
  const language = useLanguage()
  return (
    <div className="grid gap-3">
      <DocumentFacts document={document} />
      <DocumentBadges document={document} />
      <div className="flex flex-wrap items-start gap-2">
        <DocumentKind document={document} />
        <Rename document={document} />
        {document.bytes > 0 && <DownloadButton document={document} />}
        {document.status === 'read' && document.kind === 'resume' && (
          <MakeResume wish={{ title: document.name, language, content: { from: 'document', documentId: document.id } }}>
            {sayTake('makeFromDocument')}
          </MakeResume>
        )}
        <DeleteDocument document={document} onDeleted={() => void navigate({ to: '/documents', replace: true })} />
      </div>
    </div>
  )
}

function Contents({ document }: { document: OwnDocumentReading }) {
  const say = useDocumentsText()
  const tabs = [
    {
      id: 'fields',
      label: say('tab.fields'),
      content: <FieldsTab key={document.updatedAt} document={document} />,
    },
    { id: 'text', label: say('tab.text'), content: <TextTab document={document} /> },
    ...(document.kind === 'portfolio'
      ? []
      : [{ id: 'analysis', label: say('tab.analysis'), content: <DocumentAnalysisTab documentId={document.id} /> }]),
  ]
  return (
    <>
      <UseForTarget document={document} />
      <Tabs key={document.kind} label={say('page.tabs')} tabs={tabs} />
    </>
  )
}

/** One document: what was read out of it, to be looked at, corrected and used. */
export function DocumentPage({ documentId }: { documentId: string }) {
  const say = useDocumentsText()
  const navigate = useNavigate()
  const { data: document, error, refetch, isFetching } = useDocument(documentId)
  return (
    <div className="grid gap-4">
      <Link to="/documents" className="link flex min-h-9 items-center gap-1.5 justify-self-start">
        <ArrowLeft size={16} aria-hidden />
        {say('page.back')}
      </Link>
      <Page title={document?.name ?? say('list.title')}>
        {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
        {!document && !error && <Skeleton />}
        {document && (
          <>
            <Head document={document} />
            <ReadingState document={document} follow onCancelled={() => void navigate({ to: '/documents' })} />
            {document.status === 'read' && <Contents document={document} />}
          </>
        )}
      </Page>
    </div>
  )
}
