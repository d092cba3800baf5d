import { MEDIA_TYPES, type Recording } from '@maju/contracts/recording'

export type FileType = Pick<Recording, 'kind' | 'mediaType'>

/** What some browsers call types that have a name of their own. */
const otherNames = new Map(
  Object.entries({
    'audio/x-m4a': 'audio/mp4',
    'audio/m4a': 'audio/mp4',
    'audio/mp3': 'audio/mpeg',
    'audio/x-wav': 'audio/wav',
    'audio/wave': 'audio/wav',
    'audio/vnd.wave': 'audio/wav',
    'audio/x-flac': 'audio/flac',
    'audio/opus': 'audio/ogg',
    'audio/3gpp': 'video/3gpp',
  }),
)

const known = Object.entries(MEDIA_TYPES)
/** An ending that sound and film share is taken for a film: what is in it is found by whoever decodes it. */
const byEnding = new Map<string, string>(known.map(([type, ending]) => [ending, type]))

/** Endings of the files that are taken, as they are told. */
export const endings: readonly string[] = [...byEnding.keys()].toSorted()

/** How the name of a recording ends that is saved. */
export const endingOf = (mediaType: string): string =>
  new Map<string, string>(known).get(mediaType.split(';')[0] ?? '') ?? 'bin'

/** For the file dialog of the browser. */
export const accepted = [...known.map(([type]) => type), ...endings.map((ending) => `.${ending}`)].join(',')

/** What a file says it is, by its type or else by the end of its name; null for what is no recording. */
export function fileTypeOf({ name, type }: Pick<File, 'name' | 'type'>): FileType | null {
  const said = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const named = otherNames.get(said) ?? said
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const mediaType = Object.hasOwn(MEDIA_TYPES, named) ? named : byEnding.get(ending)
  if (mediaType === undefined) return null
  return { kind: mediaType.startsWith('video/') ? 'video' : 'audio', mediaType }
}
