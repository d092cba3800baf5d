/** The nets of analysis/nets, and the shape of what goes into each: images, height, width, colours. */
export const NET_INPUTS = {
  'face-detector': [1, 128, 128, 3],
  'far-face-detector': [1, 192, 192, 3],
  'face-mesh': [1, 192, 192, 3],
  iris: [2, 64, 64, 3],
  body: [1, 256, 256, 3],
} as const satisfies Record<string, readonly [number, number, number, number]>

export type NetName = keyof typeof NET_INPUTS

/** Room for what goes into a net; black until it is filled. */
export const inputFor = (net: NetName): Float32Array =>
  new Float32Array(NET_INPUTS[net].reduce((product: number, size) => product * size, 1))

/** Runs the nets; made by the server on onnxruntime-node and by the browser on onnxruntime-web. */
export type Runner = {
  /** `image` has the shape NET_INPUTS names and is given away: it may be gone afterwards. The outputs go by the names in the net. */
  run: (net: NetName, image: Float32Array) => Promise<NetOutputs>
}

export type NetOutputs = Readonly<Record<string, Float32Array>>

/** An output that the net must have: a net without it is another file than ours. */
export function outputOf(outputs: NetOutputs, name: string): Float32Array {
  const output = outputs[name]
  if (!output) throw new Error(`The net gives no "${name}", but ${Object.keys(outputs).join(', ') || 'nothing'}.`)
  return output
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value))
