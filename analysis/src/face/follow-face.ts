import { boxOf, fitMesh, type Mesh, squareOf } from './face-mesh.ts'
import { findFarFaces, findNearFaces, type FoundFace, mergeSame, overlap, squareAround } from './find-faces.ts'
import type { Image } from './image.ts'
import { isDue } from './is-due.ts'
import type { Runner } from './runner.ts'

/** The candidate's face in an image, and how many others are there. */
export type FollowedFace = { mesh: Mesh | null; others: number }

/** The mesh net is unsure below this (MediaPipe: 0.5). */
const LEAST_PRESENCE = 0.5
/** Somebody small in the background need not be looked for in every image. */
const FAR_EVERY_SECONDS = 0.4
/** A face that is still where it was overlaps its old box by more than this. */
const STAYED = 0.45
/** A box that overlaps the candidate's less than this is another face. */
const APART = 0.2

type Looked = { lookedAt: number; found: readonly FoundFace[] }
type Memory = { mesh: Mesh | null; near: Looked; far: Looked }
type Follow = (image: Image, second: number) => Promise<FollowedFace>

/**
 * Follows one face through the images of a recording: found by a detector, kept by its mesh, found again when it is lost. While it is kept, the quick
 * detector looks at most every so many seconds for where it and others are.
 */
export function faceFollower(runner: Runner, findEverySeconds: number): Follow {
  const memory: Memory = {
    mesh: null,
    near: { lookedAt: -Infinity, found: [] },
    far: { lookedAt: -Infinity, found: [] },
  }
  return async (image, second) => {
    const found = await findFaces(runner, image, { memory, second, findEverySeconds })
    const mesh = (await keep(runner, image, { followed: memory.mesh, found })) ?? (await largest(runner, image, found))
    memory.mesh = mesh
    return { mesh, others: mesh ? await countOthers(runner, image, { found, mesh }) : 0 }
  }
}

type Moment = { memory: Memory; second: number; findEverySeconds: number }

/** Both detectors together; the slow one every so often, and whenever the quick one finds nobody. */
async function findFaces(
  runner: Runner,
  image: Image,
  { memory, second, findEverySeconds }: Moment,
): Promise<readonly FoundFace[]> {
  if (!memory.mesh || isDue(second, memory.near.lookedAt + findEverySeconds))
    memory.near = { lookedAt: second, found: await findNearFaces(runner, image) }
  const near = memory.near.found
  if (near.length === 0 || second - memory.far.lookedAt >= FAR_EVERY_SECONDS)
    memory.far = { lookedAt: second, found: await findFarFaces(runner, image) }
  return mergeSame([...near, ...memory.far.found])
}

type Followed = { followed: Mesh | null; found: readonly FoundFace[] }

/** The face followed so far, where it is still there; detectors miss a face that is turned far aside, so they need not see it. */
async function keep(runner: Runner, image: Image, { followed, found }: Followed): Promise<Mesh | null> {
  if (!followed) return null
  const before = boxOf(followed)
  const stayed = found.length === 0 || found.some((each) => overlap(each, before) > STAYED)
  if (!stayed) return null
  const mesh = await fitMesh(runner, image, squareOf(followed))
  // A mesh that jumps by a good part of its size has slipped off the face.
  return mesh.presence >= LEAST_PRESENCE && overlap(boxOf(mesh), before) > STAYED ? mesh : null
}

async function largest(runner: Runner, image: Image, found: readonly FoundFace[]): Promise<Mesh | null> {
  const [first, ...others] = found.toSorted((one, other) => other.height - one.height)
  if (!first) return null
  return (await confirm(runner, image, first)) ?? largest(runner, image, others)
}

/** A detector's square is coarse: the mesh is fitted again in its own. */
async function confirm(runner: Runner, image: Image, found: FoundFace): Promise<Mesh | null> {
  const coarse = await fitMesh(runner, image, squareAround(found))
  if (coarse.presence < LEAST_PRESENCE) return null
  const fine = await fitMesh(runner, image, squareOf(coarse))
  return fine.presence < LEAST_PRESENCE ? null : fine
}

type Candidate = { mesh: Mesh; found: readonly FoundFace[] }

async function countOthers(runner: Runner, image: Image, { found, mesh }: Candidate): Promise<number> {
  const others = found.filter((each) => overlap(each, boxOf(mesh)) < APART)
  const fitted = await Promise.all(others.map((each) => fitMesh(runner, image, squareAround(each))))
  return fitted.filter(({ presence }) => presence >= LEAST_PRESENCE).length
}
