import { expect, test } from 'vitest'

type Module = Record<string, Record<string, unknown>>

const korean = import.meta.glob<Module>('../**/*.ko.ts', { eager: true })
const english = import.meta.glob<Module>('../**/*.en.ts', { eager: true })

/** Flat texts of a module; tables of another form have no values to compare. */
const textsOf = (module: Module | undefined): [key: string, text: string][] =>
  Object.values(module ?? {}).flatMap((texts) =>
    Object.entries(texts).flatMap(([key, text]): [string, string][] => (typeof text === 'string' ? [[key, text]] : [])),
  )
const valuesIn = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted((one, other) => one.localeCompare(other))
const all = [...Object.entries(korean), ...Object.entries(english)].flatMap(([path, module]) =>
  textsOf(module).map(([key, text]) => ({ where: `${path} ${key}`, text })),
)

test('every Korean dictionary has an English one beside it', () => {
  expect(
    Object.keys(korean)
      .map((path) => path.replace('.ko.ts', '.en.ts'))
      .toSorted(),
  ).toEqual(Object.keys(english).toSorted())
})

test('no text is empty or has loose spaces at its ends, but for those that are pieces of a sentence', () => {
  const loose = all.filter(
    ({ where, text }) => text.trim() === '' || (text !== text.trim() && !/ sample\./.test(where)),
  )
  expect(loose).toEqual([])
})

test('both languages name the same values', () => {
  const different = Object.entries(korean).flatMap(([path, module]) => {
    const other = new Map(textsOf(english[path.replace('.ko.ts', '.en.ts')]))
    return textsOf(module)
      .filter(([key, text]) => valuesIn(text).join() !== valuesIn(other.get(key) ?? '').join())
      .map(([key]) => `${path} ${key}`)
  })
  expect(different).toEqual([])
})

test('English texts hold no Korean, but for the name of the language itself', () => {
  const mixed = Object.entries(english).flatMap(([path, module]) =>
    textsOf(module)
      .filter(([key, text]) => /[가-힣]/.test(text) && !key.startsWith('language.'))
      .map(([key]) => `${path} ${key}`),
  )
  expect(mixed).toEqual([])
})
