// One TensorFlow.js graph of a convolutional net becomes one ONNX model. TensorFlow keeps channels last, ONNX first: values of four
// dimensions are turned once behind the input and once before they are reshaped or given out.
import { castToFloat, model, node, tensor } from './onnx-writer.mjs'
import { flagOf, inputsOf, listOf, readGraph, textOf, textsOf } from './tfjs-graph.mjs'

const CHANNELS_FIRST = [0, 3, 1, 2]
const CHANNELS_LAST = [0, 2, 3, 1]

/** `outputs`: name of the node in the graph → name in the ONNX model. `batch`: how many images go in at once. */
export function convertGraph({ name, file, outputs, batch = 1 }) {
  const { nodes, weights } = readGraph(file, Object.keys(outputs))
  const state = { nodes: [], initializers: [], images: new Set(), names: new Map(), weights, batch, input: null }
  for (const each of nodes) (operators[each.op] ?? refuse)(state, each)
  for (const [from, to] of Object.entries(outputs)) giveOut(state, nameOf(state, from), to)
  return model({ name, ...state, outputs: Object.values(outputs) })
}

function refuse(_, { op, name }) {
  throw new Error(`No rule for the operator ${op} of ${name}.`)
}

const same = (operator) => (state, each) => emit(state, each, operator, { inputs: [value(state, each, 0)] })
const skip = () => {}

const operators = {
  Const: skip,
  // They only compute shapes that are known here.
  Shape: skip,
  StridedSlice: skip,
  Pack: skip,
  Placeholder: placeholder,
  Identity: (state, each) => state.names.set(each.name, nameOf(state, inputsOf(each)[0])),
  _FusedConv2D: convolution,
  Conv2D: convolution,
  FusedDepthwiseConv2dNative: convolution,
  DepthwiseConv2dNative: convolution,
  AddV2: (state, each) => emit(state, each, 'Add', { inputs: [value(state, each, 0), value(state, each, 1)] }),
  Relu: same('Relu'),
  Sigmoid: same('Sigmoid'),
  Relu6: (state, each) => emit(state, each, 'Clip', { inputs: [value(state, each, 0), ...relu6Limits(state)] }),
  Prelu: (state, each) =>
    emit(state, each, 'PRelu', { inputs: [value(state, each, 0), slope(state, inputsOf(each)[1])] }),
  MaxPool: maxPool,
  Pad: pad,
  ResizeBilinear: resize,
  DepthToSpace: (state, each) =>
    emit(state, each, 'DepthToSpace', {
      inputs: [value(state, each, 0)],
      attributes: { blocksize: Number(each.attr.block_size.i) },
    }),
  Reshape: reshape,
  ConcatV2: concatenate,
}

function placeholder(state, each) {
  const shape = each.attr.shape.shape.dim.map(({ size }) => Number(size))
  state.input = { name: 'image', shape: [state.batch, ...shape.slice(1)] }
  state.nodes.push(node('Transpose', ['image'], each.name, { perm: CHANNELS_FIRST }))
  state.images.add(each.name)
}

function convolution(state, each) {
  const [, kernelName, biasName, slopeName] = inputsOf(each)
  const kernel = weightOf(state, kernelName)
  const isDepthwise = each.op.includes('Depthwise')
  const [height, width, channels] = kernel.shape
  const fused = textsOf(each, 'fused_ops')
  const activation = fused.find((operator) => operator !== 'BiasAdd')
  const inputs = [value(state, each, 0), constant(state, ...turnedKernel(kernel, isDepthwise))]
  if (fused[0] === 'BiasAdd') inputs.push(constantOf(state, biasName, ({ shape }) => shape))
  const raw = activation ? `${each.name}/raw` : each.name
  const attributes = {
    kernel_shape: [height, width],
    strides: listOf(each, 'strides').slice(1, 3),
    dilations: listOf(each, 'dilations').slice(1, 3),
    group: isDepthwise ? channels : 1,
    auto_pad: paddingOf(each),
  }
  state.nodes.push(node('Conv', inputs, raw, attributes))
  state.images.add(each.name)
  if (activation) state.nodes.push(node(...activationOf(state, activation, slopeName, raw), each.name))
}

/** [operator, inputs] of what a convolution does to its own result. */
function activationOf(state, activation, slopeName, raw) {
  if (activation === 'Relu') return ['Relu', [raw]]
  if (activation === 'Relu6') return ['Clip', [raw, ...relu6Limits(state)]]
  if (activation === 'Prelu') return ['PRelu', [raw, slope(state, slopeName)]]
  throw new Error(`No rule for the activation ${activation}.`)
}

/** TensorFlow: height, width, in, out (depthwise: times). ONNX: out, in, height, width. */
function turnedKernel({ shape, values }, isDepthwise) {
  const order = isDepthwise ? [2, 3, 0, 1] : [3, 2, 0, 1]
  const [first, second, third, fourth] = order.map((axis) => shape[axis])
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1))
  const turned = new values.constructor(values.length)
  for (let to = 0; to < turned.length; to += 1) {
    const places = [
      Math.floor(to / (second * third * fourth)),
      Math.floor(to / (third * fourth)) % second,
      Math.floor(to / fourth) % third,
      to % fourth,
    ]
    turned[to] = values[places.reduce((sum, place, at) => sum + place * strides[order[at]], 0)]
  }
  return [isDepthwise ? [first * second, 1, third, fourth] : [first, second, third, fourth], turned]
}

function maxPool(state, each) {
  const attributes = {
    kernel_shape: listOf(each, 'ksize').slice(1, 3),
    strides: listOf(each, 'strides').slice(1, 3),
    auto_pad: paddingOf(each),
  }
  emit(state, each, 'MaxPool', { inputs: [value(state, each, 0)], attributes })
}

function pad(state, each) {
  const { values } = weightOf(state, inputsOf(each)[1])
  const pads = [0, 1].flatMap((side) => CHANNELS_FIRST.map((axis) => values[2 * axis + side]))
  emit(state, each, 'Pad', { inputs: [value(state, each, 0), integers(state, pads)], attributes: { mode: 'constant' } })
}

/** All the nets here double the size. */
function resize(state, each) {
  const centres = flagOf(each, 'half_pixel_centers') ? 'half_pixel' : 'asymmetric'
  const mode = flagOf(each, 'align_corners') ? 'align_corners' : centres
  const scales = constant(state, [4], Float32Array.of(1, 1, 2, 2))
  emit(state, each, 'Resize', {
    inputs: [value(state, each, 0), '', scales],
    attributes: { mode: 'linear', coordinate_transformation_mode: mode },
  })
}

function reshape(state, each) {
  const [from, shapeName] = inputsOf(each)
  const packed = state.weights.get(shapeName)?.values ?? shapeName
  const shape = typeof packed === 'string' ? [state.batch, -1, trailingSize(state, packed)] : [...packed]
  const last = `${each.name}/last`
  state.nodes.push(node('Transpose', [nameOf(state, from)], last, { perm: CHANNELS_LAST }))
  state.nodes.push(node('Reshape', [last, integers(state, shape)], each.name))
}

/** The packed shape is (batch, anchors, values); the last is a constant beside it. */
const trailingSize = (state, name) => weightOf(state, `${name}/2`).values[0]

function concatenate(state, each) {
  const inputs = inputsOf(each)
  const axis = weightOf(state, inputs.at(-1)).values[0]
  emit(state, each, 'Concat', {
    inputs: inputs.slice(0, -1).map((input) => nameOf(state, input)),
    attributes: { axis },
  })
}

function giveOut(state, from, to) {
  if (state.images.has(from)) state.nodes.push(node('Transpose', [from], to, { perm: CHANNELS_LAST }))
  else state.nodes.push(node('Identity', [from], to))
}

function emit(state, each, operator, { inputs, attributes }) {
  if (inputs.some((input) => state.images.has(input))) state.images.add(each.name)
  state.nodes.push(node(operator, inputs, each.name, attributes))
}

/** The n-th input of a node: what another node made, or a constant that is added to every pixel. */
function value(state, each, at) {
  const name = inputsOf(each)[at]
  return state.weights.has(name)
    ? constantOf(state, name, ({ shape }) => [shape.at(-1) ?? 1, 1, 1])
    : nameOf(state, name)
}

const nameOf = (state, name) => state.names.get(name) ?? name
const paddingOf = (each) => (textOf(each, 'padding') === 'SAME' ? 'SAME_UPPER' : 'VALID')
const slope = (state, name) => constantOf(state, name, ({ values }) => [values.length, 1, 1])
const constantOf = (state, name, shapeOf) =>
  constant(state, shapeOf(weightOf(state, name)), weightOf(state, name).values)
const relu6Limits = (state) => [0, 6].map((limit) => constant(state, [], Float32Array.of(limit)))
const integers = (state, values) => constant(state, [values.length], BigInt64Array.from(values, BigInt))

function weightOf(state, name) {
  const weight = state.weights.get(name)
  if (!weight) throw new Error(`There is no weight ${name}.`)
  return weight
}

/** Half floats stay half in the file and are widened when the net is loaded. */
function constant(state, shape, values) {
  const name = `constant-${state.initializers.length}`
  state.initializers.push(tensor(name, shape, values))
  if (!(values instanceof Uint16Array)) return name
  state.nodes.push(castToFloat(name, `${name}/wide`))
  return `${name}/wide`
}
