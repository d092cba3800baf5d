import type { Agreement } from '@maju/contracts/feedback'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Why } from '../../../shared/ui/why.tsx'
import { useSharingText } from './sharing-text.ts'

/** How far a mentor and the program agree, with what it rests on; or why that cannot be said. */
export function AgreementLine({ agreement, heading: Heading }: { agreement: Agreement; heading: 'h3' | 'h4' }) {
  const say = useSharingText()
  const language = useLanguage()
  const figure = (value: number) => formatNumber(value, language, 2)
  const { n, least, same, within, apart, changed, kappa, interval, why } = agreement
  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-1.5">
        <Heading className="font-semibold">{say('agreement.title')}</Heading>
        <span className="no-print">
          <Why about={say('agreement.title')}>{say('agreement.why')}</Why>
        </span>
      </div>
      {kappa !== null && interval && (
        <p className="font-semibold">
          {say('agreement.kappa', { kappa: figure(kappa), low: figure(interval[0]), high: figure(interval[1]), n })}
        </p>
      )}
      {why && <p className="max-w-measure">{say(`agreement.${why}`, { n, least })}</p>}
      {n > 0 && <p className="text-sm text-muted">{say('agreement.counts', { n, same, within })}</p>}
      {apart.mentor + apart.program + apart.both > 0 && (
        <p className="text-sm text-muted">{say('agreement.apart', apart)}</p>
      )}
      {changed > 0 && <p className="text-sm text-muted">{say('agreement.changed', { count: changed })}</p>}
    </div>
  )
}
