import { Refused } from '../errors.ts'
import { isDuplicate } from './db.ts'

type Once<Thing> = {
  /** What the caller already made under the id; null where there is nothing of theirs. */
  find: () => Promise<Thing | null>
  make: () => Promise<Thing>
}

/** Makes something under an id of the caller's choice, so that asking twice makes it once. @throws Refused where the id is somebody else's or another thing's. */
export async function madeOnce<Thing>({ find, make }: Once<Thing>): Promise<Thing> {
  const there = await find()
  if (there) return there
  try {
    return await make()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // The same request came twice at once; or the id is taken, and the caller has to think of another.
    const twin = await find()
    if (!twin) throw new Refused('conflict', 'This id is in use. Choose another one.')
    return twin
  }
}
