import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { ResumeFonts } from '@maju/documents/resume/write/pdf/fonts'

const { resolve } = createRequire(import.meta.url)
const fileOf = (path: string): Promise<Uint8Array> => readFile(resolve(path))

/** TrueType outlines: subsets of them are a quarter as large as those of the OpenType files beside them. */
const own = (weight: string) => fileOf(`pretendard/dist/public/static/alternative/Pretendard-${weight}.ttf`)
const further = (name: string) => fileOf(`@expo-google-fonts/noto-sans-kr/${name}/NotoSansKR_${name}.ttf`)

/** The fonts that files are set in: Pretendard, which the window has too, and Noto Sans KR for letters that it lacks, such as Chinese characters. */
export async function resumeFonts(): Promise<ResumeFonts> {
  const [regular, bold] = await Promise.all([own('Regular'), own('Bold')])
  return {
    regular,
    bold,
    async more() {
      const [otherRegular, otherBold] = await Promise.all([further('400Regular'), further('700Bold')])
      return { regular: otherRegular, bold: otherBold }
    },
  }
}
