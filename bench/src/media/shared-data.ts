import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The test inputs that lie beside the project; see their manifest for what each of them is. */
export const sharedData = join(import.meta.dirname, '../../../../shared/data')
export const hasSharedData = (): boolean => existsSync(sharedData)

/** The files of a folder of the shared data, with their whole paths. */
export const sharedFiles = (folder: string): string[] =>
  readdirSync(join(sharedData, folder))
    .map((name) => join(sharedData, folder, name))
    .filter((file) => statSync(file).isFile() && !/\.(txt|json)$/.test(file))
