// Writes the few parts of ONNX (protocol buffers, field numbers of onnx.proto) that the nets of this house need.

const FLOAT = 1
const INT64 = 7
const FLOAT16 = 10
const IR_VERSION = 7
const OPSET = 13

export const model = ({ name, nodes, initializers, input, outputs }) => {
  const graph = Buffer.concat([
    ...nodes.map((each) => bytesField(1, each)),
    bytesField(2, name),
    ...initializers.map((each) => bytesField(5, each)),
    bytesField(11, valueInfo(input.name, input.shape)),
    ...outputs.map((output) => bytesField(12, valueInfo(output))),
  ])
  return Buffer.concat([
    intField(1, IR_VERSION),
    bytesField(2, 'maju/scripts/convert-nets.mjs'),
    bytesField(7, graph),
    bytesField(8, Buffer.concat([bytesField(1, ''), intField(2, OPSET)])),
  ])
}

export const node = (operator, inputs, output, attributes = {}) =>
  Buffer.concat([
    ...inputs.map((input) => bytesField(1, input)),
    bytesField(2, output),
    bytesField(3, output),
    bytesField(4, operator),
    ...Object.entries(attributes).map(([name, value]) => bytesField(5, attribute(name, value))),
  ])

/** `values`: Float32Array, BigInt64Array, or Uint16Array for the bits of half floats. */
export const tensor = (name, shape, values) =>
  Buffer.concat([
    ...shape.map((size) => intField(1, size)),
    intField(2, typeOf(values)),
    bytesField(8, name),
    bytesField(9, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  ])

export const castToFloat = (from, to) => node('Cast', [from], to, { to: FLOAT })

function typeOf(values) {
  if (values instanceof Float32Array) return FLOAT
  return values instanceof Uint16Array ? FLOAT16 : INT64
}

/** AttributeProto: a string, a list of integers or an integer. */
function attribute(name, value) {
  if (typeof value === 'string') return Buffer.concat([bytesField(1, name), bytesField(4, value), intField(20, 3)])
  if (Array.isArray(value))
    return Buffer.concat([bytesField(1, name), ...value.map((each) => intField(8, each)), intField(20, 7)])
  return Buffer.concat([bytesField(1, name), intField(3, value), intField(20, 2)])
}

/** ValueInfoProto of floats; without a shape the runtime infers it. */
function valueInfo(name, shape) {
  const dimensions = (shape ?? []).map((size) => bytesField(1, intField(1, size)))
  const tensorType = [intField(1, FLOAT), ...(shape ? [bytesField(2, Buffer.concat(dimensions))] : [])]
  return Buffer.concat([bytesField(1, name), bytesField(2, bytesField(1, Buffer.concat(tensorType)))])
}

function intField(field, value) {
  return Buffer.concat([varint(field << 3), varint(value)])
}

function bytesField(field, value) {
  const bytes = Buffer.from(value)
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes])
}

function varint(value) {
  const bytes = []
  let rest = BigInt.asUintN(64, BigInt(value))
  do {
    const low = Number(rest & 127n)
    rest >>= 7n
    bytes.push(rest > 0n ? low | 128 : low)
  } while (rest > 0n)
  return Buffer.from(bytes)
}
