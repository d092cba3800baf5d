/** Names of what is in the query cache, where more than one feature reads or changes it. */
export const queryKeys = {
  targets: ['targets'],
  target: (id: string) => ['targets', id],
  reading: (id: string, updatedAt: string) => ['targets', id, 'reading', updatedAt],
  company: (targetId: string) => ['targets', targetId, 'company'],
  libraryDocuments: (companyId: string) => ['library', companyId, 'documents'],
  librarySearch: (companyId: string, query: string) => ['library', companyId, 'search', query],
  libraryPlace: (documentId: string, start: number, end: number) => ['library', 'place', documentId, start, end],
  plan: (id: string) => ['plan', id],
  interviews: ['interviews'],
  interview: (id: string) => ['interviews', id],
  report: (id: string) => ['report', id],
  recordings: (interviewId: string) => ['recordings', interviewId],
  progress: ['progress'],
  engines: ['engines'],
} as const
