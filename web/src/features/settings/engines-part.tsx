import type { Engine } from '@maju/contracts/admin'
import { useTranscriber } from '../../shared/recording/use-transcriber.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useEngines } from './settings-queries.ts'
import { useSettingsText } from './settings-text.ts'

const stateLooks = { ready: 'accent', off: 'plain', failing: 'notice', 'budget-spent': 'notice' } as const

/** Where no model is at work, the built-in rules are. */
const isBuiltIn = ({ ability, state }: Engine) => ability === 'language-model' && state === 'off'

/** Where these are off, the server says which variables they lack. */
const variablesMatter: ReadonlySet<Engine['ability']> = new Set(['filings', 'calendar', 'mail'])

/** Then what the server says of it is worth reading, in whatever language it says it: what failed, or which variables a source of documents lacks. */
const isTroubled = ({ ability, state }: Engine) =>
  state === 'failing' || state === 'budget-spent' || (variablesMatter.has(ability) && state === 'off')

/** Where a voice goes to be written down, where anything does that. */
function WhereSoundGoes() {
  const say = useSettingsText()
  const transcriber = useTranscriber()
  if (!transcriber) return null
  return (
    <p className="max-w-measure text-sm text-muted">
      {say(transcriber.leavesMachine ? 'engine.transcription.elsewhere' : 'engine.transcription.here')}{' '}
      {!transcriber.readable && say('engine.transcription.unreadable')}
    </p>
  )
}

/** Which engine does what here, in which state, and what chose it. */
function EngineList({ engines }: { engines: readonly Engine[] }) {
  const say = useSettingsText()
  return (
    <Card>
      <p className="mb-4 text-muted">{say('engines.lead')}</p>
      <ul className="divide-y divide-line">
        {engines.map((engine) => (
          <li key={`${engine.ability}-${engine.name}`} className="grid gap-1 py-4 last:pb-0">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{say(`engine.${engine.ability}`)}</span>
              <span>{isBuiltIn(engine) ? say('engine.builtIn') : engine.name}</span>
              <Badge look={stateLooks[engine.state]}>{say(`state.${engine.state}`)}</Badge>
            </p>
            <p className="max-w-measure text-sm text-muted">
              {say(isBuiltIn(engine) ? 'engine.language-model.off.does' : `engine.${engine.ability}.does`)}{' '}
              {engine.chosenBy === 'default' ? say('engine.default') : say('engine.chosen', { by: engine.chosenBy })}
            </p>
            {engine.ability === 'transcription' && <WhereSoundGoes />}
            {isTroubled(engine) && <p className="max-w-measure text-sm text-notice">{engine.detail}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The engines of this instance, read from it. */
export function Engines() {
  const { data, error, refetch, isFetching } = useEngines()
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  return data ? <EngineList engines={data} /> : <Skeleton lines={2} />
}
