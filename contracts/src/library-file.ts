import { z } from 'zod'
import { id, line } from './basics.ts'
import { LIBRARY_LIMITS, libraryDocument, libraryDocumentKind } from './library.ts'
import { route } from './route.ts'

const ofCompany = z.object({ companyId: id })

const fileFields = z.object({
  /** Left out: the first line of the file. */
  title: line.optional(),
  kind: libraryDocumentKind.default('report'),
})

export const addLibraryFile = route({
  name: 'addLibraryFile',
  summary:
    'Add a file about a company that only this account reads (PDF, DOCX, HWP, HWPX, RTF, HTML, text, picture). It is read and not kept.',
  method: 'PUT',
  path: '/companies/:companyId/file',
  takes: 'bytes',
  limitBytes: LIBRARY_LIMITS.fileBytes,
  params: ofCompany,
  query: fileFields,
  reply: libraryDocument,
})

export const addSharedFile = route({
  name: 'addSharedFile',
  summary: 'Add a file about a company that everybody here reads. It is read and not kept.',
  method: 'PUT',
  path: '/admin/companies/:companyId/file',
  access: 'admin',
  takes: 'bytes',
  limitBytes: LIBRARY_LIMITS.fileBytes,
  params: ofCompany,
  query: fileFields,
  reply: libraryDocument,
})
