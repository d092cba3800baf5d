import { join } from 'node:path'
import { NET_INPUTS, type NetName, type NetOutputs, type Runner } from '@maju/analysis/face/runner'
import type { InferenceSession } from 'onnxruntime-node'

const FOLDER = join(import.meta.dirname, '../../../../analysis/nets')
/** The nets are small: a second thread costs more than it gives, and the machine has other work. */
const OPTIONS = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' } as const

/** Runs the nets on the processor of the server. The runtime and each net are loaded when they are first asked for. */
export function onnxRunner(folder: string = FOLDER): Runner & { close: () => Promise<void> } {
  const sessions = new Map<NetName, Promise<InferenceSession>>()

  function sessionOf(net: NetName): Promise<InferenceSession> {
    const session = sessions.get(net) ?? load(folder, net)
    sessions.set(net, session)
    return session
  }

  return {
    run: async (net, image) => {
      const session = await sessionOf(net)
      const { Tensor } = await runtime()
      const outputs = await session.run({ image: new Tensor('float32', image, NET_INPUTS[net]) })
      return Object.fromEntries(
        Object.entries(outputs).map(([name, { data }]) => [name, floats(net, data)]),
      ) satisfies NetOutputs
    },
    close: async () => {
      const loaded = await Promise.all(sessions.values())
      sessions.clear()
      await Promise.all(loaded.map((session) => session.release()))
    },
  }
}

async function load(folder: string, net: NetName): Promise<InferenceSession> {
  const { InferenceSession: sessions } = await runtime()
  return sessions.create(join(folder, `${net}.onnx`), OPTIONS)
}

/** Nothing of it is read before a recording has to be looked at: a start without one is as quick as before. */
const runtime = () => import('onnxruntime-node')

function floats(net: NetName, data: unknown): Float32Array {
  if (data instanceof Float32Array) return data
  throw new Error(`The net ${net} gives something else than floats.`)
}
