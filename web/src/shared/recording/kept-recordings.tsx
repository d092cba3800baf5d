import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatNumber } from '../format.ts'
import { useLanguage } from '../text.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Notice } from '../ui/notice.tsx'
import { useToast } from '../ui/toast.tsx'
import type { LocalRecording } from './recording-store.ts'
import { useRecordingText } from './recording-text.ts'
import { useRecordingTools } from './recording-tools.tsx'

const keptKey = ['kept-recordings'] as const

/** Recordings that lie in this browser. */
function useKept() {
  const { store } = useRecordingTools()
  const queries = useQueryClient()
  const kept = useQuery({
    queryKey: keptKey,
    staleTime: 0,
    networkMode: 'always',
    queryFn: async (): Promise<LocalRecording[]> => (await (await store()).all()).filter(({ parts }) => parts > 0),
  })
  const clear = useMutation({
    networkMode: 'always',
    mutationFn: async (recordings: readonly LocalRecording[]) => {
      const opened = await store()
      for (const { localId } of recordings) await opened.remove(localId)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keptKey }),
  })
  return { kept: kept.data ?? null, failed: kept.isError || clear.isError, clear: clear.mutate }
}

/** Recordings of this browser: how many, how large, and a way to have them gone. */
export function KeptRecordings() {
  const say = useRecordingText()
  const language = useLanguage()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { kept, failed, clear } = useKept()
  if (failed) return <Notice look="warning">{say('kept.failed')}</Notice>
  const bytes = (kept ?? []).reduce((sum, one) => sum + one.bytes, 0)
  const unsent = (kept ?? []).filter(({ settled, start }) => start.uploaded && !settled).length
  const remove = () => {
    setAsked(false)
    clear(kept ?? [], { onSuccess: () => toast(say('kept.cleared')) })
  }
  return (
    <div className="grid justify-items-start gap-2 border-t border-line pt-6">
      <h3 className="font-bold">{say('kept.title')}</h3>
      {kept && kept.length === 0 && <p className="max-w-measure text-muted">{say('kept.none')}</p>}
      {kept && kept.length > 0 && (
        <>
          <p className="font-semibold">
            {say('kept.amount', { count: kept.length, size: formatNumber(bytes / 1_000_000, language, 1) })}
          </p>
          {unsent > 0 && <p className="max-w-measure text-muted">{say('kept.unsent', { count: unsent })}</p>}
          <p className="max-w-measure text-muted">{say('kept.where')}</p>
          <Button look="danger" className="mt-1" onClick={() => setAsked(true)}>
            {say('kept.clear')}
          </Button>
        </>
      )}
      <Confirm
        open={asked}
        title={say('kept.ask')}
        confirmLabel={say('kept.clear')}
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('kept.ask.body')}</p>
      </Confirm>
    </div>
  )
}
