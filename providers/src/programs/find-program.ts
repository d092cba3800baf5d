import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return isFile(path)
  } catch {
    return false
  }
}

/** The full path of a program: itself where it is a path, else the first of these names in the folders of `searchPath`. Null where there is none. */
export function findProgram(names: readonly string[], searchPath: string): string | null {
  const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder))
  for (const name of names) {
    const candidates = /[/\\]/.test(name) ? [name] : folders.map((folder) => join(folder, name))
    const found = candidates.find((path) => isProgram(path))
    if (found !== undefined) return found
  }
  return null
}
