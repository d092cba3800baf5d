import type { Language } from '@maju/contracts/basics'

/** One of each language; left out, the adapter's own. */
export type Voices = Partial<Record<Language, string>>
