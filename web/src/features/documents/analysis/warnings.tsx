import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import type { DocumentWarning } from '@maju/contracts/target'
import { useState } from 'react'
import { useInterviewWords } from '../../../shared/interview-words.ts'
import { DocumentWarnings } from '../../../shared/sources/document-warnings.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { DocumentQuote } from '../../../shared/ui/document-quote.tsx'
import { useAnalysisText } from './analysis-text.ts'

/** What should be looked at before the documents are sent anywhere: each opens at its place. */
export function Warnings({ warnings, documents }: Pick<DocumentAnalysis, 'warnings' | 'documents'>) {
  const say = useAnalysisText()
  const word = useInterviewWords()
  const [opened, setOpened] = useState<DocumentWarning | null>(null)
  if (warnings.length === 0) return null
  const text = documents.find(({ kind }) => kind === opened?.document)?.text ?? ''
  return (
    <Section title={say('warnings.title')}>
      <DocumentWarnings warnings={warnings} onOpen={setOpened} />
      <Dialog
        open={opened !== null}
        onClose={() => setOpened(null)}
        title={opened ? word(`document.${opened.document}`) : ''}
      >
        {opened && <DocumentQuote text={text} start={opened.start} end={opened.end} />}
      </Dialog>
    </Section>
  )
}
