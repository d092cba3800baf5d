import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { Card } from '../ui/card.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { useCompanyBrief } from './company-queries.ts'
import { useCompanyText } from './company-text.ts'
import { Statements } from './statements.tsx'

/** What is known of the company, folded away beside other choices; where nothing is, how to change that. */
export function CompanyGlance({ target }: { target: Pick<Target, 'id' | 'company'> }) {
  const say = useCompanyText()
  const { data: brief } = useCompanyBrief(target.id)
  if (!brief) return null
  const link = (
    <Link to="/targets/$targetId" params={{ targetId: target.id }} hash="company" className="link">
      {say('prepare.add')}
    </Link>
  )
  if (!brief.company || brief.statements.length === 0) {
    return (
      <p className="text-sm text-muted">
        {say('prepare.empty')} {link}
      </p>
    )
  }
  return (
    <Card>
      <Disclosure label={say('prepare.label', { company: target.company })}>
        <div className="grid grid-cols-1 gap-4 pt-2">
          <Statements brief={brief} heading="h2" />
          <p className="text-sm">{link}</p>
        </div>
      </Disclosure>
    </Card>
  )
}
