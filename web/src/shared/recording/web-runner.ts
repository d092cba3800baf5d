import { NET_INPUTS, type NetName, type NetOutputs, type Runner } from '@maju/analysis/face/runner'
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'

/** Where our own origin keeps the nets. The runtime lies beside them; Vite puts its address into the package. */
export type NetAddresses = Readonly<Record<NetName, string>>

const options: InferenceSession.SessionOptions = { executionProviders: ['wasm'], executionMode: 'sequential' }

/** Runs the nets on the processor, in the thread that it is made in. Runtime and nets are fetched when they are first asked for. */
export function webRunner(nets: NetAddresses): Runner {
  // More threads need a page that is isolated from others, and bring little to nets as small as these.
  env.wasm.numThreads = 1
  const sessions = new Map<NetName, Promise<InferenceSession>>()

  function sessionOf(net: NetName): Promise<InferenceSession> {
    const session = sessions.get(net) ?? InferenceSession.create(nets[net], options)
    sessions.set(net, session)
    return session
  }

  return {
    run: async (net, image) => {
      const session = await sessionOf(net)
      const outputs = await session.run({ image: new Tensor('float32', image, NET_INPUTS[net]) })
      return Object.fromEntries(
        Object.entries(outputs).map(([name, { data }]) => [name, floats(net, data)]),
      ) satisfies NetOutputs
    },
  }
}

function floats(net: NetName, data: unknown): Float32Array {
  if (data instanceof Float32Array) return data
  throw new Error(`The net ${net} gives something else than floats.`)
}
