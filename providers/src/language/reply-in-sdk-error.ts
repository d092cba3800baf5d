import { APICallError } from 'ai'
import type { Reply, ReplyInError } from '../wire/wire-error.ts'

/** What a service answered, out of an error of the SDK: of a refused call, or of an error inside a stream. */
export const replyInSdkError: ReplyInError = (links) => {
  const call = links.find((link) => APICallError.isInstance(link) && link.statusCode !== undefined)
  if (!APICallError.isInstance(call)) return replyInStream(links[0])
  const { statusCode = 0, responseBody = '', responseHeaders = {} } = call
  return statusCode < 300 ? null : { status: statusCode, body: responseBody, headers: responseHeaders }
}

/** The SDK hands on an error that a stream carries as an object with `data`, with a status where it knows one. */
function replyInStream(error: object | undefined): Reply | null {
  if (error === undefined || error instanceof Error || !('data' in error)) return null
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? { status: error.statusCode } : {}
  return { ...status, body: JSON.stringify(error.data) ?? '', headers: {} }
}
