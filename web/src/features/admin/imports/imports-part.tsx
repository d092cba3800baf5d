import type { ImportSource } from '@maju/contracts/library-import'
import { useState } from 'react'
import { Card, Section } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { Segmented } from '../../../shared/ui/segmented.tsx'
import { Waiting } from '../waiting.tsx'
import { FromRegister } from './from-register.tsx'
import { FromStore } from './from-store.tsx'
import { useImportSources } from './import-queries.ts'
import { useImportsText } from './imports-text.ts'
import { useSourceName } from './source-name.ts'

function Ready({ sources }: { sources: readonly ImportSource[] }) {
  const say = useImportsText()
  const nameOf = useSourceName()
  const [name, setName] = useState(sources[0]?.name ?? '')
  const source = sources.find((each) => each.name === name)
  return (
    <Card className="grid grid-cols-1 gap-5">
      <Segmented
        label={say('from')}
        value={name}
        options={sources.map((each) => ({ value: each.name, label: nameOf(each.name) }))}
        onChange={setName}
      />
      {source?.kind === 'register' && <FromRegister key={name} source={name} />}
      {source?.kind === 'store' && <FromStore key={name} source={name} />}
    </Card>
  )
}

/** Those that are not configured, with the variables that they lack. */
function Off({ sources }: { sources: readonly ImportSource[] }) {
  const say = useImportsText()
  const nameOf = useSourceName()
  return (
    <div className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold">{say('off.title')}</h3>
      <dl className="grid gap-2 text-sm [overflow-wrap:anywhere]">
        {sources.map(({ name, missing }) => (
          <div key={name} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
            <dt className="font-medium">{nameOf(name)}</dt>
            <dd className="text-muted">
              {missing.length > 0 ? say('off.missing', { variables: missing.join(', ') }) : say('off.wrong')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Brings documents into the shared library, from wherever this instance may. */
export function ImportsPart() {
  const say = useImportsText()
  const sources = useImportSources()
  const ready = sources.data?.filter(({ isReady }) => isReady)
  const off = sources.data?.filter(({ isReady }) => !isReady) ?? []
  return (
    <Section title={say('title')}>
      <p className="max-w-measure text-muted">{say('lead')}</p>
      <Waiting of={sources} />
      {ready?.length === 0 && <EmptyState title={say('none')}>{say('none.body')}</EmptyState>}
      {ready && ready.length > 0 && <Ready sources={ready} />}
      {off.length > 0 && <Off sources={off} />}
    </Section>
  )
}
