import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

type Needs = { given: string | null; path: string }
const NAME = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'

/** Where ffmpeg is: the one that was named, else the system's, else the one that npm brought; null where there is none. */
export function findFfmpeg({ given, path }: Needs): string | null {
  if (given !== null) return isProgram(given) ? given : null
  const ofSystem = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, NAME))
  return ofSystem.find(isProgram) ?? ofPackage()
}

/** A package for each system, none of which has to be installed. It is an old ffmpeg: the system's own comes first. */
function ofPackage(): string | null {
  try {
    const file = createRequire(import.meta.url).resolve(
      `@ffmpeg-installer/${process.platform}-${process.arch}/package.json`,
    )
    const program = join(file, '..', NAME)
    return isProgram(program) ? program : null
  } catch {
    return null
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
