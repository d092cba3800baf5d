import { openFonts } from '@maju/documents/resume/write/pdf/fonts'
import { expect, test } from 'vitest'
import { resumeFonts } from './resume-fonts.ts'

const style = { weight: 'regular', size: 10, color: '#000', letterSpacing: 0 } as const

test('one font writes Korean and Latin, others the letters that it lacks', async () => {
  const text = '홍길동(洪吉童) née 日本 2022'
  const runs = (await openFonts(await resumeFonts(), text)).runs(text, style)
  expect(runs.map(({ text: part }) => part).join('')).toBe(text)
  expect(new Set(runs.filter(({ text: part }) => /[가-힣a-z\d]/u.test(part)).map(({ font }) => font)).size).toBe(1)
  for (const { text: part, font } of runs)
    for (const letter of part) expect(font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).toBe(true)
})

test('the further font is not read for a text that needs none', async () => {
  const fonts = await resumeFonts()
  const more = () => Promise.reject(new Error('was read'))
  await expect(openFonts({ ...fonts, more }, '홍길동 😀\nRésumé')).resolves.toHaveProperty('width')
  await expect(openFonts({ ...fonts, more }, '洪')).rejects.toThrow('was read')
})
