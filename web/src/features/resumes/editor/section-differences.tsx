import type { CareerSection } from '@maju/contracts/career-sections'
import type { ResumeDifference } from '@maju/contracts/resumes'
import { useSummary } from '../../../shared/career-entries/use-summary.ts'
import { useResumeWords } from '../../../shared/resume-words.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useTakeSection } from '../resume-queries.ts'
import { useResumesText } from '../resumes-text.ts'

type Props = { resumeId: string; section: CareerSection; differences: readonly ResumeDifference[] }

function Difference({ difference, busy, onTake }: { difference: ResumeDifference; busy: boolean; onTake: () => void }) {
  const say = useResumesText()
  const summary = useSummary()
  const { kind, here, profile } = difference
  const shown = profile ?? here
  if (!shown) return null
  const { name, facts, lines } = summary(shown)
  const action = kind === 'gone' ? 'drop' : 'take'
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="grid min-w-0 flex-1 basis-48 gap-0.5 break-words">
        <p className="text-sm text-muted">{say(`difference.${kind}`)}</p>
        <p className="font-semibold">{name}</p>
        {facts.length > 0 && <p className="text-sm text-muted">{facts.join(' · ')}</p>}
        {lines && <p className="max-w-measure text-sm whitespace-pre-line">{lines}</p>}
      </div>
      <Button size="small" busy={busy} aria-label={say(`difference.${action}One`, { name })} onClick={onTake}>
        {say(`difference.${action}`)}
      </Button>
    </li>
  )
}

/** Where a section and the career profile differ, with a way to take each difference over, or all of them. */
export function SectionDifferences({ resumeId, section, differences }: Props) {
  const say = useResumesText()
  const word = useResumeWords()
  const toast = useToast()
  const { change, isPending, error } = useTakeSection(resumeId)
  const done = () => toast(say('difference.taken'))
  if (differences.length === 0) return null
  return (
    <div className="grid gap-2 rounded-xl bg-sunken p-4">
      <p className="font-semibold">{say('difference.count', { count: differences.length })}</p>
      <ul className="grid">
        {differences.map((difference) => (
          <Difference
            key={difference.profileEntryId}
            difference={difference}
            busy={isPending}
            onTake={() => change({ section, profileEntryIds: [difference.profileEntryId] }, done)}
          />
        ))}
      </ul>
      {differences.length > 1 && (
        <Button
          size="small"
          className="justify-self-start"
          busy={isPending}
          aria-label={say('difference.takeAllIn', { section: word(`section.${section}`) })}
          onClick={() => change({ section }, done)}
        >
          {say('difference.takeAll')}
        </Button>
      )}
      {error && <ErrorState error={error} />}
    </div>
  )
}
