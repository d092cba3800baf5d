// Reads a TensorFlow.js graph model: the nodes in the order they run in, and the weights as they are stored.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `wanted`: the nodes whose values are asked for; what they do not need is left away. */
export function readGraph(file, wanted) {
  const { modelTopology, weightsManifest } = JSON.parse(readFileSync(file, 'utf8'))
  const nodes = new Map(modelTopology.node.map((node) => [node.name, node]))
  const ordered = []
  const seen = new Set()
  const visit = (name) => {
    const node = nodes.get(name)
    if (!node || seen.has(name)) return
    seen.add(name)
    for (const input of inputsOf(node)) visit(input)
    ordered.push(node)
  }
  for (const name of wanted) visit(name)
  return { nodes: ordered, weights: readWeights(dirname(file), weightsManifest) }
}

/** Names of the values a node takes, without control dependencies and output numbers. */
export const inputsOf = (node) =>
  (node.input ?? []).filter((name) => !name.startsWith('^')).map((name) => name.replace(/:0$/, ''))

export const textOf = (node, attribute) => Buffer.from(node.attr?.[attribute]?.s ?? '', 'base64').toString()
export const flagOf = (node, attribute) => node.attr?.[attribute]?.b === true
export const listOf = (node, attribute) => node.attr?.[attribute]?.list?.i?.map(Number) ?? [1, 1, 1, 1]
export const textsOf = (node, attribute) =>
  (node.attr?.[attribute]?.list?.s ?? []).map((text) => Buffer.from(text, 'base64').toString())

function readWeights(folder, manifest) {
  const weights = new Map()
  for (const group of manifest) {
    const bytes = Buffer.concat(group.paths.map((path) => readFileSync(join(folder, path))))
    let offset = 0
    for (const weight of group.weights) {
      const values = readValues(weight, bytes, offset)
      weights.set(weight.name, { shape: weight.shape, values })
      offset += values.byteLength
    }
  }
  return weights
}

/** Float32Array, Int32Array, or Uint16Array for the bits of half floats. */
function readValues({ name, shape, dtype, quantization }, bytes, offset) {
  const length = shape.reduce((product, size) => product * size, 1)
  const of = (type) =>
    new type(Uint8Array.from(bytes.subarray(offset, offset + length * type.BYTES_PER_ELEMENT)).buffer)
  if (quantization && quantization.dtype !== 'float16') throw new Error(`${name} is stored as ${quantization.dtype}.`)
  if (quantization) return of(Uint16Array)
  return of(dtype === 'int32' ? Int32Array : Float32Array)
}
