import { DOCUMENT_LIMITS, putDocumentFile } from '@maju/contracts/documents'
import { expect, test } from 'vitest'
import { refusalOf } from './file-bytes.ts'

test('a file is refused before it is sent only where the server would refuse it', () => {
  const codeOf = (size: number) => refusalOf({ size }, putDocumentFile)?.code
  expect([0, 1, DOCUMENT_LIMITS.bytes, DOCUMENT_LIMITS.bytes + 1].map(codeOf)).toEqual([
    'not-readable',
    undefined,
    undefined,
    'too-large',
  ])
})
