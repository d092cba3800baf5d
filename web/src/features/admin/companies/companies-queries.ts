import {
  addSharedCompany,
  addSharedDocument,
  listCompanies,
  listLibraryDocuments,
  removeSharedCompany,
  removeSharedDocument,
} from '@maju/contracts/library'
import { addSharedFile } from '@maju/contracts/library-file'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../../shared/client.tsx'
import { fileInput, type NewDocument, type NewFile } from '../../../shared/company/company-queries.ts'
import { queryKeys } from '../../../shared/query-keys.ts'

const companiesKey = ['library', 'companies']

/** Everything that is told of the library is looked at again. */
export function useForgetLibrary() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['library'] })
}

/** Companies that everybody here reads about. */
export function useSharedCompanies() {
  const { call } = useClient()
  return useQuery({
    queryKey: companiesKey,
    queryFn: ({ signal }) => call(listCompanies, { signal }),
    select: (companies) => companies.filter(({ part }) => part === 'shared'),
  })
}

/** Documents of a company that everybody here reads; those of the administrator alone are no part of it. */
export function useSharedDocuments(companyId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.libraryDocuments(companyId),
    queryFn: ({ signal }) => call(listLibraryDocuments, { params: { companyId }, signal }),
    select: (documents) => documents.filter(({ part }) => part === 'shared'),
  })
}

export function useAddCompany() {
  const { call } = useClient()
  return useMutation({
    mutationFn: (name: string) => call(addSharedCompany, { body: { name } }),
    onSuccess: useForgetLibrary(),
  })
}

export function useRemoveCompany(companyId: string) {
  const { call } = useClient()
  return useMutation({
    mutationFn: () => call(removeSharedCompany, { params: { companyId } }),
    onSuccess: useForgetLibrary(),
  })
}

export function useAddSharedText(companyId: string) {
  const { call } = useClient()
  return useMutation({
    mutationFn: ({ source, ...given }: NewDocument) =>
      call(addSharedDocument, {
        params: { companyId },
        body: { ...given, source: source.trim() === '' ? null : source },
      }),
    onSuccess: useForgetLibrary(),
  })
}

export function useAddSharedFile(companyId: string) {
  const { call } = useClient()
  return useMutation({
    mutationFn: async (given: NewFile) => call(addSharedFile, { params: { companyId }, ...(await fileInput(given)) }),
    onSuccess: useForgetLibrary(),
  })
}

export function useRemoveSharedDocument(companyId: string) {
  const { call } = useClient()
  return useMutation({
    mutationFn: (libraryDocumentId: string) => call(removeSharedDocument, { params: { companyId, libraryDocumentId } }),
    onSuccess: useForgetLibrary(),
  })
}
