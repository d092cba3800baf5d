import type { CareerValue } from '@maju/contracts/career-sections'
import {
  type LetterFields,
  letterFields,
  resumeContent,
  type ResumeContent,
  type ResumeVersion,
} from '@maju/contracts/resumes'
import { useCallback, useMemo, useState } from 'react'

type Typed = {
  summary: string | null
  entries: ReadonlyMap<string, CareerValue>
  letters: ReadonlyMap<string, LetterFields>
}

function changed<Value>(map: ReadonlyMap<string, Value>, id: string, value: Value | null): ReadonlyMap<string, Value> {
  if (value === null && !map.has(id)) return map
  const next = new Map(map)
  if (value === null) next.delete(id)
  else next.set(id, value)
  return next
}

/** What was kept with what is being typed in its place; what is new stands at the end. */
function merged<Kept extends { id: string }, Value>(kept: readonly Kept[], typed: ReadonlyMap<string, Value>) {
  const known = new Set(kept.map(({ id }) => id))
  const fresh = [...typed].flatMap(([id, value]) => (known.has(id) ? [] : [value]))
  return [...kept.map((one) => typed.get(one.id) ?? one), ...fresh]
}

/** A résumé as it would be if everything that is being typed were saved; for the preview, which changes while one types. */
export function useLive(resume: ResumeVersion) {
  const [typed, setTyped] = useState<Typed>({ summary: null, entries: new Map(), letters: new Map() })
  const onSummary = useCallback((summary: string | null) => setTyped((before) => ({ ...before, summary })), [])
  const onEntry = useCallback(
    (id: string, given: CareerValue | null) =>
      setTyped((before) => ({ ...before, entries: changed(before.entries, id, given) })),
    [],
  )
  const onLetter = useCallback(
    (id: string, given: LetterFields | null) =>
      setTyped((before) => ({ ...before, letters: changed(before.letters, id, given) })),
    [],
  )
  const content = useMemo((): ResumeContent => {
    const summary = resumeContent.shape.summary.safeParse(typed.summary).data ?? resume.summary
    const entries = merged(resume.entries, typed.entries)
    const letters = merged(resume.letters, typed.letters).flatMap((one) => letterFields.safeParse(one).data ?? [])
    return { ...resume, summary, entries, letters }
  }, [resume, typed])
  return { content, onSummary, onEntry, onLetter }
}
