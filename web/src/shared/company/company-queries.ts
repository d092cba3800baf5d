import { LIMITS } from '@maju/contracts/basics'
import { getCompanyBrief } from '@maju/contracts/company'
import {
  addCompany,
  addLibraryDocument,
  type LibraryDocumentKind,
  listLibraryDocuments,
  removeLibraryDocument,
  searchLibrary,
} from '@maju/contracts/library'
import { addLibraryFile } from '@maju/contracts/library-file'
import type { Target } from '@maju/contracts/target'
import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../client.tsx'
import { bytesFor } from '../files/file-bytes.ts'
import { queryKeys } from '../query-keys.ts'

/** A file of pictures takes its time, and others may be read before it. */
const READING_SECONDS = 300

export function useCompanyBrief(targetId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.company(targetId),
    queryFn: ({ signal }) => call(getCompanyBrief, { params: { targetId }, signal }),
  })
}

export function useLibraryDocuments(companyId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.libraryDocuments(companyId),
    queryFn: ({ signal }) => call(listLibraryDocuments, { params: { companyId }, signal }),
  })
}

/** Passages that answer `query`; nothing is asked while it is empty. */
export function useLibrarySearch(companyId: string, query: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.librarySearch(companyId, query),
    queryFn: ({ signal }) => call(searchLibrary, { params: { companyId }, body: { query, limit: 10 }, signal }),
    enabled: query !== '',
  })
}

/** Something that is being added, however that is done. */
export type Adding<Given> = Pick<UseMutationResult<unknown, Error, Given>, 'mutate' | 'isPending' | 'error' | 'reset'>

export type NewDocument = { title: string; kind: LibraryDocumentKind; source: string; text: string }

/** What changes with the documents of a company: its brief, its list, what is found in it. */
function useForgetKnown(targetId: string) {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: queryKeys.company(targetId) }),
      queries.invalidateQueries({ queryKey: ['library'] }),
    ])
}

/** Adds a text for oneself; a company that nobody knew is made for it. */
export function useAddDocument({ id, company }: Pick<Target, 'id' | 'company'>) {
  const { call } = useClient()
  const forget = useForgetKnown(id)
  return useMutation({
    mutationFn: async ({ source, ...given }: NewDocument) => {
      const { id: companyId } = await call(addCompany, { body: { name: company } })
      const body = { ...given, source: source.trim() === '' ? null : source }
      return call(addLibraryDocument, { params: { companyId }, body })
    },
    onSuccess: forget,
  })
}

export type NewFile = { file: File; kind: LibraryDocumentKind; signal: AbortSignal }

/** What is called like a file. macOS hands out names with Korean letters taken apart. */
export const titleOfFile = ({ name }: Pick<File, 'name'>): string =>
  name
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim()
    .slice(0, LIMITS.shortTextCharacters)
    .toWellFormed()

/** What a call needs to send a file about a company and have it read. @throws ApiProblem for one that is not worth sending */
export async function fileInput({ file, kind, signal }: NewFile) {
  const title = titleOfFile(file)
  const bytes = await bytesFor(addLibraryFile, file)
  return { bytes, query: { kind, ...(title !== '' && { title }) }, signal, patienceSeconds: READING_SECONDS }
}

/** The same with a file, which is read and not kept. */
export function useAddFile({ id, company }: Pick<Target, 'id' | 'company'>) {
  const { call } = useClient()
  const forget = useForgetKnown(id)
  return useMutation({
    mutationFn: async (given: NewFile) => {
      const input = await fileInput(given)
      const { id: companyId } = await call(addCompany, { body: { name: company } })
      return call(addLibraryFile, { params: { companyId }, ...input })
    },
    onSuccess: forget,
  })
}

export function useRemoveDocument(targetId: string, companyId: string) {
  const { call } = useClient()
  const forget = useForgetKnown(targetId)
  return useMutation({
    mutationFn: (libraryDocumentId: string) =>
      call(removeLibraryDocument, { params: { companyId, libraryDocumentId } }),
    onSuccess: forget,
  })
}
