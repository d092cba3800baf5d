import { apiRoutes } from '@maju/contracts/api'
import { problem } from '@maju/contracts/problem'
import type { Route } from '@maju/contracts/route'
import { z } from 'zod'

type Json = Record<string, unknown>

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const {
    $schema: _dialect,
    '~standard': _standard,
    ...schema
  } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' }) as Json
  return schema
}

/** OpenAPI 3.1, printed from the contracts: what is described is what is checked. */
export function openApi(version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of apiRoutes) {
    const path = `/api/v2${route.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maju',
      version,
      description:
        'Interview practice. Programs send the access token as `Authorization: Bearer`; browsers use cookies. Errors are RFC 9457 problem documents.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'maju_access' },
      },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  }
}

function operationOf(route: Route): Json {
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    security: route.access === 'public' ? [] : [{ bearer: [] }, { cookie: [] }],
    parameters: parametersOf(route),
    ...requestOf(route),
    responses: {
      [route.status]: { description: route.summary, ...replyOf(route) },
      ...(route.ranges && {
        206: { description: 'The range that was asked for; Content-Range says which.', ...replyOf(route) },
        416: { description: 'The range begins behind the end; Content-Range says where that is.' },
      }),
      default: {
        description: 'A problem.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(route: Route): Json[] {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 200 },
    description: 'Doing it twice with the same key does it once.',
  }
  const range = {
    name: 'Range',
    in: 'header',
    required: false,
    schema: { type: 'string', examples: ['bytes=0-65535'] },
    description: 'One range of bytes; several at once are answered with the whole.',
  }
  return [
    ...fieldsOf(route.params, 'path'),
    ...fieldsOf(route.query, 'query'),
    ...(route.idempotent ? [key] : []),
    ...(route.ranges ? [range] : []),
  ]
}

function requestOf({ takes, body, limitBytes }: Route): Json {
  if (takes === 'bytes') {
    const schema = { type: 'string', format: 'binary', ...(limitBytes !== null && { maxLength: limitBytes }) }
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } }
  }
  if (takes === 'form') return { requestBody: { content: { 'application/x-www-form-urlencoded': { schema: {} } } } }
  if (body instanceof z.ZodUndefined) return {}
  return { requestBody: { content: { 'application/json': { schema: schemaOf(body, 'input') } } } }
}

function fieldsOf(shape: z.ZodType, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }))
}

function replyOf(route: Route): Json {
  if (route.status === 204) return {}
  if (route.kind === 'file')
    return { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
  const type = route.kind === 'events' ? 'text/event-stream' : 'application/json'
  return { content: { [type]: { schema: schemaOf(route.reply, 'output') } } }
}
