import { z } from 'zod'

const part = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  default: z.unknown().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  examples: z.array(z.unknown()).optional(),
  minLength: z.number().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  items: z.unknown().optional(),
  minItems: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
})
type Part = z.infer<typeof part>

const FORMATS: Record<string, string> = {
  uuid: '0190c1d2-1111-4000-8000-000000000000',
  email: 'somebody@example.com',
  date: '2026-12-01',
  'date-time': '2026-12-01T00:00:00Z',
}

/** Some value that the schema of a contract accepts, so that a request is not refused for its form. Undefined where nothing is expected. */
export function sampleOf(shape: z.ZodType): unknown {
  if (shape instanceof z.ZodUndefined) return undefined
  const value = valueOf(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }))
  const parsed = shape.safeParse(value)
  if (!parsed.success) throw new Error(`no sample: ${parsed.error.message}`)
  return value
}

function valueOf(schema: unknown): unknown {
  const given = part.parse(schema)
  if (given.const !== undefined) return given.const
  if (given.enum) return given.enum[0]
  if (given.examples) return given.examples[0]
  if (given.default !== undefined) return given.default
  const [choice] = given.anyOf ?? given.oneOf ?? []
  return choice === undefined ? typed(given) : valueOf(choice)
}

function typed(given: Part): unknown {
  const type = Array.isArray(given.type) ? given.type[0] : given.type
  switch (type ?? 'null') {
    case 'string':
      return FORMATS[given.format ?? ''] ?? (given.pattern ? '01' : '가'.repeat(Math.max(1, given.minLength ?? 1)))
    case 'integer':
    case 'number':
      return given.minimum ?? (given.exclusiveMinimum === undefined ? 0 : given.exclusiveMinimum + 1)
    case 'boolean':
      return false
    case 'array':
      return Array.from({ length: given.minItems ?? 0 }, () => valueOf(given.items))
    case 'object':
      return Object.fromEntries((given.required ?? []).map((name) => [name, valueOf(given.properties?.[name])]))
    default:
      return null
  }
}
