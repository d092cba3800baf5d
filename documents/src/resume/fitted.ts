import { type Resume, resume } from '@maju/contracts/resume'

type Path = readonly PropertyKey[]

/** A résumé as the contract has it: a value that does not fit into its field is left out, and with it what cannot be without it. */
export function fitted(read: unknown): Resume {
  const emptied = refusedReplaced(read, (path) => path.slice(0, -1), null)
  return resume.parse(withoutHoles(refusedReplaced(emptied, entryOf, undefined)))
}

/** A copy in which whatever the schema refuses is replaced at the place that `at` names. */
function refusedReplaced(read: unknown, at: (path: Path) => Path, instead: null | undefined): unknown {
  const parsed = resume.safeParse(read)
  if (parsed.success) return read
  const copy = structuredClone(read)
  for (const { path } of parsed.error.issues) put(copy, at(path), instead)
  return copy
}

/** The innermost entry of a list that a path leads to, or the part of the résumé where there is none. */
const entryOf = (path: Path): Path =>
  path.slice(0, Math.max(1, path.findLastIndex((part) => typeof part === 'number') + 1))

/** Only a list can have a hole; elsewhere nothing is null. */
function put(root: unknown, path: Path, value: null | undefined): void {
  const last = path.at(-1)
  let place = root
  for (const part of path.slice(0, -1)) place = isObject(place) ? Reflect.get(place, part) : null
  if (last !== undefined && isObject(place)) Reflect.set(place, last, Array.isArray(place) ? value : null)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function withoutHoles(part: unknown): unknown {
  if (Array.isArray(part)) return part.filter((each: unknown) => each !== undefined).map(withoutHoles)
  if (!isObject(part)) return part
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withoutHoles(value)]))
}
