import type { LibraryImport } from '@maju/contracts/library-import'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { Waiting } from '../waiting.tsx'
import { isUnderWay, useImports, useRemoveImport, useRetryImport } from './import-queries.ts'
import { useImportsText } from './imports-text.ts'
import { useSourceName } from './source-name.ts'

function ImportActions({ imported }: { imported: LibraryImport }) {
  const say = useImportsText()
  const remove = useRemoveImport(imported.id)
  const again = useRetryImport(imported.id)
  const { title, state } = imported
  const away = isUnderWay(imported) ? 'cancel' : 'drop'
  const error = again.error ?? remove.error
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {state === 'failed' && (
          <Button size="small" busy={again.isPending} onClick={() => again.mutate()}>
            <span aria-hidden>{say('again')}</span>
            <span className="sr-only">{say('again.of', { title })}</span>
          </Button>
        )}
        {state !== 'indexing' && (
          <Button look="quiet" size="small" busy={remove.isPending} onClick={() => remove.mutate()}>
            <span aria-hidden>{say(away)}</span>
            <span className="sr-only">{say(`${away}.of`, { title })}</span>
          </Button>
        )}
      </div>
      {error && <ErrorState error={error} />}
    </>
  )
}

function ImportRow({ imported }: { imported: LibraryImport }) {
  const say = useImportsText()
  const nameOf = useSourceName()
  const { title, company, source, state, reason, libraryDocumentId } = imported
  return (
    <li className="grid grid-cols-1 gap-2 py-4 [overflow-wrap:anywhere]">
      <div>
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{title}</span>
          {!isUnderWay(imported) && (
            <Badge look={state === 'failed' ? 'notice' : 'accent'}>{say(`state.${state}`)}</Badge>
          )}
        </p>
        <p className="text-sm text-muted">
          {company} · {nameOf(source)}
        </p>
      </div>
      {isUnderWay(imported) && <Progress stage={say(`state.${state}`)} done={0} total={0} />}
      {state === 'failed' && <p className="max-w-measure">{say(`failed.${reason ?? 'interrupted'}`)}</p>}
      {state === 'done' && libraryDocumentId === null && <p className="text-muted">{say('list.removed')}</p>}
      <ImportActions imported={imported} />
    </li>
  )
}

/** What was brought in, with how far it is or why it failed: what is under way first. */
export function ImportList() {
  const say = useImportsText()
  const imports = useImports()
  const { data } = imports
  const shown = [...(data?.filter(isUnderWay) ?? []), ...(data?.filter((each) => !isUnderWay(each)) ?? [])]
  return (
    <Section title={say('list.title')}>
      <Waiting of={imports} />
      {data?.length === 0 && <EmptyState title={say('list.empty')}>{say('list.empty.body')}</EmptyState>}
      <ul className="grid divide-y divide-line">
        {shown.map((imported) => (
          <ImportRow key={imported.id} imported={imported} />
        ))}
      </ul>
    </Section>
  )
}
