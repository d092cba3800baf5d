/** What services write on the wire, as the conformance suite needs it. */
export type Said = { text: string; ending: 'complete' | 'cut' | 'refused' }

/** A text alone is complete. */
export type Reply = string | Said

export const asSaid = (reply: Reply): Said => (typeof reply === 'string' ? { text: reply, ending: 'complete' } : reply)

export type WireFormat = {
  /** A reply in one piece. */
  whole: (said: Said) => unknown
  /** The frames of a stream: those that open it with the text in pieces, and those that end it. */
  frames: (said: Said) => { opening: string[]; closing: string[] }
  /** An error, with what real services like to repeat in it. */
  error: (code: string, message: string) => unknown
}

const usage = { input: 11, output: 7 }
const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`
const event = (type: string, rest: object = {}): string => `event: ${type}\n${data({ type, ...rest })}`
const inPieces = (text: string): string[] => text.match(/[\s\S]{1,6}/g) ?? []

const chatReasons = { complete: 'stop', cut: 'length', refused: 'stop' }
const chatUsage = {
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
}
const chunk = (delta: object, finish_reason: string | null = null) =>
  data({ id: 'c1', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason }] })

export const chatCompletions: WireFormat = {
  whole: ({ text, ending }) => ({
    id: 'c1',
    created: 1,
    model: 'm',
    choices: [
      {
        index: 0,
        message:
          ending === 'refused'
            ? { role: 'assistant', content: null, refusal: text }
            : { role: 'assistant', content: text },
        finish_reason: chatReasons[ending],
      },
    ],
    usage: chatUsage,
  }),
  frames: ({ text, ending }) => ({
    opening: [
      chunk({ role: 'assistant', content: '' }),
      ...inPieces(text).map((piece) => chunk(ending === 'refused' ? { refusal: piece } : { content: piece })),
    ],
    closing: [
      chunk({}, chatReasons[ending]),
      data({ id: 'c1', created: 1, model: 'm', choices: [], usage: chatUsage }),
      'data: [DONE]\n\n',
    ],
  }),
  error: (code, message) => ({ error: { message, type: code, code, param: null } }),
}

const responsesUsage = { input_tokens: usage.input, output_tokens: usage.output }
const incomplete = (ending: Said['ending']) => (ending === 'cut' ? { reason: 'max_output_tokens' } : null)
const messageItem = { type: 'message', id: 'm1', role: 'assistant' }

export const responses: WireFormat = {
  whole: ({ text, ending }) => ({
    id: 'r1',
    created_at: 1,
    model: 'm',
    output: [
      {
        ...messageItem,
        content: [
          ending === 'refused' ? { type: 'refusal', refusal: text } : { type: 'output_text', text, annotations: [] },
        ],
      },
    ],
    incomplete_details: incomplete(ending),
    usage: responsesUsage,
  }),
  frames: ({ text, ending }) => ({
    opening: [
      event('response.created', { response: { id: 'r1', created_at: 1, model: 'm' } }),
      event('response.output_item.added', { output_index: 0, item: messageItem }),
      ...inPieces(text).map((delta) =>
        event(ending === 'refused' ? 'response.refusal.delta' : 'response.output_text.delta', {
          item_id: 'm1',
          output_index: 0,
          content_index: 0,
          delta,
        }),
      ),
    ],
    closing: [
      event('response.output_item.done', { output_index: 0, item: messageItem }),
      event(ending === 'cut' ? 'response.incomplete' : 'response.completed', {
        response: { incomplete_details: incomplete(ending), usage: responsesUsage },
      }),
    ],
  }),
  error: chatCompletions.error,
}

const googleReasons = { complete: 'STOP', cut: 'MAX_TOKENS', refused: 'SAFETY' }
const googleUsage = {
  promptTokenCount: usage.input,
  candidatesTokenCount: usage.output,
  totalTokenCount: usage.input + usage.output,
}
const candidate = (text: string, finishReason?: string) => ({
  candidates: [{ index: 0, content: { role: 'model', parts: [{ text }] }, ...(finishReason ? { finishReason } : {}) }],
  usageMetadata: googleUsage,
})

export const generateContent: WireFormat = {
  whole: ({ text, ending }) =>
    ending === 'refused' ? { promptFeedback: { blockReason: 'SAFETY' } } : candidate(text, googleReasons[ending]),
  frames: ({ text, ending }) => ({
    opening: inPieces(text).map((piece) => data(candidate(piece))),
    closing: [data(candidate('', googleReasons[ending]))],
  }),
  error: (status, message) => ({ error: { code: 400, message, status, details: [{ reason: status }] } }),
}

const anthropicReasons = { complete: 'end_turn', cut: 'max_tokens', refused: 'refusal' }

export const messages: WireFormat = {
  whole: ({ text, ending }) => ({
    type: 'message',
    id: 'a1',
    model: 'm',
    role: 'assistant',
    content: [{ type: 'text', text }],
    stop_reason: anthropicReasons[ending],
    stop_sequence: null,
    usage: { input_tokens: usage.input, output_tokens: usage.output },
  }),
  frames: ({ text, ending }) => ({
    opening: [
      event('message_start', {
        message: {
          type: 'message',
          id: 'a1',
          model: 'm',
          role: 'assistant',
          content: [],
          usage: { input_tokens: usage.input, output_tokens: 1 },
        },
      }),
      event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
      ...inPieces(text).map((piece) =>
        event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } }),
      ),
    ],
    closing: [
      event('content_block_stop', { index: 0 }),
      event('message_delta', {
        delta: { stop_reason: anthropicReasons[ending], stop_sequence: null },
        usage: { output_tokens: usage.output },
      }),
      event('message_stop'),
    ],
  }),
  error: (type, message) => ({ type: 'error', error: { type, message } }),
}
