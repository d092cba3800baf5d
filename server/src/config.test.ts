import { describe, expect, test } from 'vitest'
import { configTable, readConfig, transcriberVariables } from './config.ts'
import { CannotStart } from './platform/errors.ts'

describe('the configuration', () => {
  test('works with nothing set, and an empty variable counts as not set', () => {
    const config = readConfig({ PORT: '', OPENAI_API_KEY: '' })
    expect(config).toMatchObject({ PORT: 4600, HOST: '127.0.0.1', MAJU_REGISTRATION: 'open', MAJU_TRUST_PROXY: false })
    expect(config.OPENAI_API_KEY).toBe(undefined)
  })

  test('looks for models in the data folder, unless another folder was named', () => {
    const folderOf = (given: Record<string, string>) => transcriberVariables(readConfig(given)).MAJU_MODELS_FOLDER
    expect(folderOf({ MAJU_DATA: '/somewhere' })).toBe('/somewhere/models')
    expect(folderOf({ MAJU_DATA: '/somewhere', MAJU_MODELS_FOLDER: '/elsewhere' })).toBe('/elsewhere')
  })

  test('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true)
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://somewhere/maju'],
    ['MAJU_SECRET', 'short-secret-value'],
    ['MAJU_LOG_LEVEL', 'loud'],
    ['MAJU_REGISTRATION', 'maybe'],
    ['MAJU_PUBLIC_URL', 'maju.example'],
    ['MAJU_MODEL_TOKENS_PER_DAY', '-1'],
    ['MAJU_MODEL_TOKENS_PER_DAY', '19999'],
  ])('%s=%s stops the start with one sentence that names the variable and not its value', (name, value) => {
    const start = () => readConfig({ [name]: value })
    expect(start).toThrow(CannotStart)
    expect(start).toThrow(new RegExp(`^The variable ${name} is not usable: .+\\.$`))
    expect(start).not.toThrow(value)
  })

  test.each([
    ['true', true],
    ['false', false],
    ['2', 2],
    ['10.0.0.0/8,127.0.0.1', '10.0.0.0/8,127.0.0.1'],
  ])('MAJU_TRUST_PROXY=%s means %j', (given, meant) => {
    expect(readConfig({ MAJU_TRUST_PROXY: given }).MAJU_TRUST_PROXY).toBe(meant)
  })

  test('the table for the documentation explains every variable and shows no path of this machine', () => {
    const table = configTable()
    expect(table.length).toBe(
      Object.keys(readConfig(Object.fromEntries(table.map(({ name }) => [name, ''])))).length + unset(table),
    )
    for (const { meaning } of table) expect(meaning).toMatch(/\.$|`\.?$/)
    expect(JSON.stringify(table)).not.toContain(process.cwd())
  })
})

/** Variables without a default are absent from a parsed configuration. */
const unset = (table: { fallback: string | null }[]) => table.filter(({ fallback }) => fallback === null).length
