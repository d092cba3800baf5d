import { getCompanyBrief } from '@maju/contracts/company'
import {
  addCompany,
  addLibraryDocument,
  type LibraryDocumentKind,
  listLibraryDocuments,
  removeLibraryDocument,
  searchLibrary,
} from '@maju/contracts/library'
import type { Target } from '@maju/contracts/target'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../client.tsx'
import { queryKeys } from '../query-keys.ts'

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

export function useRemoveDocument(targetId: string, companyId: string) {
  const { call } = useClient()
  const forget = useForgetKnown(targetId)
  return useMutation({
    mutationFn: (libraryDocumentId: string) =>
      call(removeLibraryDocument, { params: { companyId, libraryDocumentId } }),
    onSuccess: forget,
  })
}
