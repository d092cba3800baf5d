import {
  changeDocument,
  deleteDocument,
  getDocument,
  getDocumentFile,
  putDocumentFile,
  type OwnDocument,
} from '@maju/contracts/documents'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'
import { withAgreement } from '../../shared/recognition/agreed-recogniser.ts'

/** Everything that is told of documents is looked at again. */
export function useLookAgain() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: queryKeys.documents })
}

export function useDocument(documentId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.document(documentId),
    queryFn: ({ signal }) => call(getDocument, { params: { documentId }, signal }),
  })
}

/** Renames a document, says what it is, or corrects its fields. `onSaved` runs before any page is drawn anew. */
export function useChangeDocument(documentId: string, onSaved?: () => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  const lookAgain = useLookAgain()
  return useMutation({
    mutationFn: (body: z.input<typeof changeDocument.body>) => call(changeDocument, { params: { documentId }, body }),
    onSuccess: async (document) => {
      onSaved?.()
      queries.setQueryData(queryKeys.document(documentId), document)
      await lookAgain()
    },
  })
}

/** Gives a document another file, which is read anew. */
export function useReplaceFile(documentId: string) {
  const { call } = useClient()
  return useMutation({
    mutationFn: (file: Blob) => call(putDocumentFile, { params: { documentId }, query: withAgreement(), bytes: file }),
    onSuccess: useLookAgain(),
  })
}

/** The file that could not be read is given once more. */
export function useReadAgain(documentId: string) {
  const { call } = useClient()
  return useMutation({
    mutationFn: async () => {
      const bytes = new Blob([Uint8Array.from(await call(getDocumentFile, { params: { documentId } }))])
      return call(putDocumentFile, { params: { documentId }, query: withAgreement(), bytes })
    },
    onSuccess: useLookAgain(),
  })
}

export function useDeleteDocument({ id }: Pick<OwnDocument, 'id'>, onDeleted?: () => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(deleteDocument, { params: { documentId: id } }),
    onSuccess: async () => {
      onDeleted?.()
      queries.removeQueries({ queryKey: queryKeys.document(id) })
      await queries.invalidateQueries({ queryKey: queryKeys.documents, exact: true })
    },
  })
}
