import { z } from 'zod'
import { useImportsText } from './imports-text.ts'

const known = z.enum(['opendart', 'edgar', 'folder', 'azure-blob', 'azure-blob-key'])

/** What a source is called; one that this page does not know yet goes by its own name. */
export function useSourceName() {
  const say = useImportsText()
  return (name: string): string => {
    const source = known.safeParse(name).data
    return source ? say(`source.${source}`) : name
  }
}
