import type { ListedQuestion } from '@maju/contracts/practice'
import { FileText, Star } from 'lucide-react'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { useInterviewWords, useMadeByText } from '../../shared/interview-words.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button, IconButton } from '../../shared/ui/button.tsx'
import { EditOrDelete } from '../../shared/ui/edit-or-delete.tsx'
import { Why } from '../../shared/ui/why.tsx'
import { useQuestionsText } from './questions-text.ts'

type Props = {
  question: ListedQuestion
  busy: boolean
  onStart: () => void
  onStar: () => void
  onEdit: () => void
  onDelete: () => void
}

function Facts({ question }: Pick<Props, 'question'>) {
  const say = useQuestionsText()
  const word = useInterviewWords()
  const names = useCompetencyNames()
  const madeBy = useMadeByText()
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Badge look="accent">{say(`source.${question.source}`)}</Badge>
      <Badge>{names.competency(question.competency)}</Badge>
      <Badge>{word(`phase.${question.phase}`)}</Badge>
      {question.company && <Badge>{question.company}</Badge>}
      {question.difficulty && <Badge>{word(`difficulty.${question.difficulty}`)}</Badge>}
      <Why about={question.text} label={say('row.why')}>
        <div className="grid gap-2">
          <p lang={question.language}>{question.why}</p>
          <p className="text-muted">NCS: {names.ncs(question.ncs)}</p>
          {question.competencyBy === 'rules' && <p className="text-muted">{say('row.guessed')}</p>}
          <p className="text-muted">{madeBy(question.madeBy)}</p>
        </div>
      </Why>
    </div>
  )
}

/** Lines of documents that the question rests on. */
function Cited({ question: { sources, language } }: Pick<Props, 'question'>) {
  const say = useQuestionsText()
  const word = useInterviewWords()
  if (sources.length === 0) return null
  return (
    <ul aria-label={say('row.cites')} className="grid min-w-0 gap-1 text-sm">
      {sources.map(({ document, quote, start }) => (
        <li key={`${document}-${start}`} className="flex min-w-0 items-start gap-1.5">
          <FileText size={15} aria-hidden className="mt-1 shrink-0 text-accent" />
          <span className="min-w-0 break-words text-muted">
            {word(`document.${document}`)}: <q lang={language}>{quote}</q>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** A press from here begins, goes on with, or compares. */
function StartButton({ question: { text, practised }, busy, onStart }: Pick<Props, 'question' | 'busy' | 'onStart'>) {
  const say = useQuestionsText()
  const count = practised?.attempts ?? 0
  const named = { question: text }
  const words =
    practised === null
      ? { shown: say('row.start'), full: say('row.startThis', named) }
      : practised.status === 'finished'
        ? { shown: say('row.compare', { count }), full: say('row.compareThis', { count, ...named }) }
        : { shown: say('row.continue'), full: say('row.continueThis', named) }
  return (
    <Button look="primary" size="small" busy={busy} aria-label={words.full} onClick={onStart}>
      {words.shown}
    </Button>
  )
}

/** One question with what it is after, where it comes from, its star and the way into practising it. */
export function QuestionRow(props: Props) {
  const { question, onStar, onEdit, onDelete } = props
  const say = useQuestionsText()
  const named = { question: question.text }
  return (
    <li id={question.id} className="grid grid-cols-1 gap-2.5 border-t border-line py-4 first:border-t-0">
      <div className="flex items-start justify-between gap-3">
        <p lang={question.language} className="max-w-measure min-w-0 text-lg leading-relaxed font-medium break-words">
          {question.text}
        </p>
        <IconButton label={say('row.star', named)} aria-pressed={question.bookmarked} onClick={onStar}>
          <Star size={20} aria-hidden className={question.bookmarked ? 'fill-accent text-accent' : 'text-muted'} />
        </IconButton>
      </div>
      <Facts question={question} />
      <Cited question={question} />
      {question.note && <p className="max-w-measure text-sm whitespace-pre-line text-muted">{question.note}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <StartButton {...props} />
        {question.source === 'own' && (
          <EditOrDelete edit={say('row.edit', named)} remove={say('row.delete', named)} {...{ onEdit, onDelete }} />
        )}
      </div>
    </li>
  )
}
