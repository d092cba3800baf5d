import type { OwnDocumentKind } from '@maju/contracts/documents'

/** What somebody most likely called so. macOS hands out names with Korean letters taken apart. */
export function guessKind(fileName: string): OwnDocumentKind {
  const name = fileName.normalize('NFC')
  if (/자기\s*소개|자소서|지원\s*동기|cover[\s_.-]*letter/iu.test(name)) return 'cover-letter'
  return /포트\s*폴리오|portfolio/iu.test(name) ? 'portfolio' : 'resume'
}
