import { inputFor, type NetName, NET_INPUTS, type NetOutputs, type Runner } from './runner.ts'

/** A face that a scripted detector finds: middle and side, as shares of the square around the image. */
export type ScriptedFace = { x: number; y: number; size: number }

/** What the nets see in one image. */
export type Scene = {
  near?: readonly ScriptedFace[]
  far?: readonly ScriptedFace[]
  presence?: number
  body?: number
  eyes?: 'open' | 'closed'
}

const ANCHORS = { 'face-detector': 896, 'far-face-detector': 2304 } as const
const LIDS = [160, 144, 158, 153, 385, 380, 387, 373]
const FAR_CELLS = 48
const NEAR_CELLS = 16

/** Nets that see what the scene says; the mesh always fills its square as a face does. Every run is noted. */
export function scriptedRunner(): Runner & { show: (scene: Scene) => void; runs: NetName[] } {
  const runs: NetName[] = []
  let scene: Scene = {}
  const answers: Record<NetName, () => NetOutputs> = {
    'face-detector': () => ({ faces: detections('face-detector', scene.near ?? []) }),
    'far-face-detector': () => ({ faces: detections('far-face-detector', scene.far ?? []) }),
    'face-mesh': () => ({
      landmarks: meshLandmarks(scene.eyes ?? 'open'),
      presence: Float32Array.of(scene.presence ?? 1),
    }),
    iris: () => ({ landmarks: new Float32Array(30).fill(32) }),
    body: () => ({ landmarks: new Float32Array(195).fill(100), presence: Float32Array.of(scene.body ?? 0) }),
  }
  return {
    runs,
    show: (next) => {
      scene = next
    },
    run: async (net, image) => {
      if (image.length !== inputFor(net).length) throw new Error(`${net} was given ${image.length} values.`)
      runs.push(net)
      return answers[net]()
    },
  }
}

/** One sure anchor for each face, in the cell nearest to it. */
function detections(detector: keyof typeof ANCHORS, faces: readonly ScriptedFace[]): Float32Array {
  const values = new Float32Array(ANCHORS[detector] * 17).fill(-20)
  const [cells, each] = detector === 'face-detector' ? [NEAR_CELLS, 2] : [FAR_CELLS, 1]
  const pixels = NET_INPUTS[detector][1]
  for (const { x, y, size } of faces) {
    const [column, row] = [Math.floor(x * cells), Math.floor(y * cells)]
    const anchor = { x: (column + 0.5) / cells, y: (row + 0.5) / cells }
    const at = (right: number, down: number) => [(x + right - anchor.x) * pixels, (y + down - anchor.y) * pixels]
    const eyes = [...at(-size / 4, -size / 5), ...at(size / 4, -size / 5)]
    values.set([3, ...at(0, 0), size * pixels, size * pixels, ...eyes], (row * cells + column) * each * 17)
  }
  return values
}

/** Spread over the middle two thirds of the square, corners of the eyes level. */
function meshLandmarks(eyes: 'open' | 'closed'): Float32Array {
  const values = new Float32Array(1404)
  for (let at = 0; at < 468; at += 1) values.set([32 + (at % 26) * 5.12, 32 + Math.floor(at / 26) * 7.53, 0], at * 3)
  const place = (landmark: number, x: number, y: number) => values.set([x, y, 0], landmark * 3)
  place(33, 60, 80)
  place(133, 85, 80)
  place(362, 107, 80)
  place(263, 132, 80)
  if (eyes === 'closed') for (const lid of LIDS) place(lid, 96, 80)
  return values
}
