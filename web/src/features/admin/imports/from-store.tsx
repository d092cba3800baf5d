import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { ChooseDocuments } from './choose-documents.tsx'
import { useImportable } from './import-queries.ts'
import { useImportsText } from './imports-text.ts'

/** Files of a folder or a container: what lies there is chosen from. */
export function FromStore({ source }: { source: string }) {
  const say = useImportsText()
  const { data, error, refetch, isFetching } = useImportable(source, '')
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Progress stage={say('documents.looking')} done={0} total={0} />
  const look = (
    <Button size="small" className="justify-self-start" busy={isFetching} onClick={() => void refetch()}>
      {say('documents.look')}
    </Button>
  )
  if (data.length === 0)
    return (
      <EmptyState title={say('documents.files')} action={look}>
        {say('files.none')}
      </EmptyState>
    )
  return (
    <div className="grid grid-cols-1 gap-3">
      {look}
      <ChooseDocuments label={say('documents.files')} documents={data} from={{ source }} />
    </div>
  )
}
