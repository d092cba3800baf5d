import {
  addLetter,
  addResumeEntry,
  changeLetter,
  changeResumeEntry,
  deleteLetter,
  deleteResumeEntry,
  getResumeDifferences,
  moveLetter,
  moveResumeEntry,
  takeResumeSection,
} from '@maju/contracts/resume-contents'
import {
  changeResume,
  deleteResume,
  duplicateResume,
  getResume,
  type LetterFields,
  type ResumeCard,
  type ResumeVersion,
} from '@maju/contracts/resumes'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { EntryActions } from '../../shared/career-entries/section-entry.ts'
import { useClient } from '../../shared/client.tsx'
import { intentKeys } from '../../shared/intents.ts'
import { moved, movedInSection } from '../../shared/ordered/moved.ts'
import { queryKeys } from '../../shared/query-keys.ts'

const differencesKey = (resumeId: string) => [...queryKeys.resume(resumeId), 'differences']

export function useResume(resumeId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.resume(resumeId),
    queryFn: ({ signal }) => call(getResume, { params: { resumeId }, signal }),
  })
}

export function useDifferences(resumeId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: differencesKey(resumeId),
    queryFn: ({ signal }) => call(getResumeDifferences, { params: { resumeId }, signal }),
  })
}

type Sending<Wish> = {
  send: (wish: Wish) => Promise<ResumeVersion>
  /** What will come of it, where that is known: shown at once. */
  expected?: (before: ResumeVersion, wish: Wish) => ResumeVersion
}

/** Sends changes of a résumé one after the other; when one fails, it is again what the server has. */
function useResumeChange<Wish>(resumeId: string, { send, expected }: Sending<Wish>) {
  const queries = useQueryClient()
  const queryKey = queryKeys.resume(resumeId)
  const mutationKey = [...queryKey, 'changing']
  const { mutate, mutateAsync, isPending, error } = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: send,
    onError: () => queries.invalidateQueries({ queryKey, exact: true }),
    onSuccess: async (resume) => {
      // An answer to an earlier change would put back what was changed since.
      if (queries.isMutating({ mutationKey }) === 1) queries.setQueryData(queryKey, resume)
      await queries.invalidateQueries({ queryKey: queryKeys.resumes, exact: true })
      await queries.invalidateQueries({ queryKey: differencesKey(resumeId) })
    },
  })
  const change = (wish: Wish, done?: () => void) => {
    if (expected) {
      void queries.cancelQueries({ queryKey, exact: true })
      queries.setQueryData<ResumeVersion>(queryKey, (before) => before && expected(before, wish))
    }
    mutate(wish, done ? { onSuccess: done } : {})
  }
  return { change, changeAsync: mutateAsync, isPending, error }
}

/** Only what is to be changed. */
export type ResumeWish = Partial<
  Pick<ResumeVersion, 'title' | 'language' | 'template' | 'targetId' | 'summary' | 'parts' | 'status'>
>

/** What a résumé is called, looks like and shows. */
export function useChangeResume(resumeId: string) {
  const { call } = useClient()
  return useResumeChange<ResumeWish>(resumeId, {
    send: (body) => call(changeResume, { params: { resumeId }, body }),
    expected: (before, wish) => ({ ...before, ...wish }),
  })
}

/** What can be done to the entries of a résumé. */
export function useEntryActions(resumeId: string): Omit<EntryActions, 'onTyping'> {
  const { call } = useClient()
  const one = (resumeEntryId: string) => ({ params: { resumeId, resumeEntryId } })
  const saving = useResumeChange<Parameters<EntryActions['save']>[0]>(resumeId, {
    send: ({ id, given, isNew }) =>
      isNew
        ? call(addResumeEntry, { params: { resumeId }, body: { id, ...given } })
        : call(changeResumeEntry, { ...one(id), body: given }),
  })
  const removing = useResumeChange<string>(resumeId, { send: (id) => call(deleteResumeEntry, one(id)) })
  const moving = useResumeChange<{ id: string; place: number }>(resumeId, {
    send: ({ id, place }) => call(moveResumeEntry, { ...one(id), body: { place } }),
    expected: (before, { id, place }) => ({ ...before, entries: movedInSection(before.entries, id, place) }),
  })
  return {
    draftKey: `resume.${resumeId}`,
    save: saving.changeAsync,
    remove: removing.changeAsync,
    move: (id, place) => moving.change({ id, place }),
    moveError: moving.error,
  }
}

/** What can be done to the items of its cover letter. */
export function useLetterActions(resumeId: string) {
  const { call } = useClient()
  const one = (letterId: string) => ({ params: { resumeId, letterId } })
  const saving = useResumeChange<{ id: string; given: LetterFields; isNew: boolean }>(resumeId, {
    send: ({ id, given, isNew }) =>
      isNew
        ? call(addLetter, { params: { resumeId }, body: { id, ...given } })
        : call(changeLetter, { ...one(id), body: given }),
  })
  const removing = useResumeChange<string>(resumeId, { send: (id) => call(deleteLetter, one(id)) })
  const moving = useResumeChange<{ id: string; place: number }>(resumeId, {
    send: ({ id, place }) => call(moveLetter, { ...one(id), body: { place } }),
    expected: (before, { id, place }) => ({ ...before, letters: moved(before.letters, id, place) }),
  })
  return { saving, removing, moving }
}

/** Takes over from the profile. */
export function useTakeSection(resumeId: string) {
  const { call } = useClient()
  return useResumeChange<z.input<typeof takeResumeSection.body>>(resumeId, {
    send: (body) => call(takeResumeSection, { params: { resumeId }, body }),
  })
}

/** What is done to a résumé as a whole, from the list. */
export function useCardActions() {
  const { call } = useClient()
  const queries = useQueryClient()
  const [ids] = useState(() => intentKeys())
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.resumes })
  const duplicating = useMutation({
    mutationFn: ({ resumeId, title }: { resumeId: string; title: string }) =>
      call(duplicateResume, { params: { resumeId }, body: { title, id: ids.keyFor(resumeId) } }),
    onSuccess: (_made, { resumeId }) => {
      ids.settle(resumeId)
      return refresh()
    },
  })
  const filing = useMutation({
    mutationFn: ({ id, status }: Pick<ResumeCard, 'id' | 'status'>) =>
      call(changeResume, { params: { resumeId: id }, body: { status } }),
    onSuccess: refresh,
  })
  const removing = useMutation({
    mutationFn: (resumeId: string) => call(deleteResume, { params: { resumeId } }),
    onSuccess: refresh,
  })
  return { duplicating, filing, removing }
}
