// npm run models -- [NAME] [--list] [--folder FOLDER] [--from ADDRESS]      Fetches a model of Whisper once, for turning speech into text on this machine.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fail, main, root } from './house.mjs'
import { CannotFetch, fetchOnce } from './models/fetch-once.mjs'

const PUBLISHER = 'https://huggingface.co/ggerganov/whisper.cpp/resolve/main'
const MEBIBYTE = 2 ** 20

/** Names, sizes in MiB and SHA-1 as models/README.md of ggml-org/whisper.cpp gives them; `.en` knows English only. */
const models = {
  tiny: { mebibytes: 75, sha1: 'bd577a113a864445d4c299885e0cb97d4ba92b5f' },
  'tiny.en': { mebibytes: 75, sha1: 'c78c86eb1a8faa21b369bcd33207cc90d64ae9df' },
  base: { mebibytes: 142, sha1: '465707469ff3a37a2b9b8d8f89f2f99de7299dac' },
  'base.en': { mebibytes: 142, sha1: '137c40403d78fd54d454da0f9bd998f78703390c' },
  small: { mebibytes: 466, sha1: '55356645c2b361a969dfd0ef2c5a50d530afd8d5' },
  'small.en': { mebibytes: 466, sha1: 'db8a495a91d927739e50b3fc1cc4c6b8f6c2d022' },
  medium: { mebibytes: 1536, sha1: 'fd9727b6e1217c2f614f9b698455c4ffd82463b4' },
  'medium.en': { mebibytes: 1536, sha1: '8c30f0e44ce9560643ebd10bbe50cd20eafd3723' },
  'large-v3-turbo-q5_0': { mebibytes: 547, sha1: 'e050f7970618a659205450ad97eb95a18d69c9ee' },
  'large-v3-turbo': { mebibytes: 1536, sha1: '4af2b29d7ec73d781377bfd1758ca957a807e941' },
  'large-v3-q5_0': { mebibytes: 1127, sha1: 'e6e2ed78495d403bef4b7cff42ef4aaadcfea8de' },
  'large-v3': { mebibytes: 2970, sha1: 'ad82bf6a9043ceed055076d0fd39f5f186ff8062' },
}
/** Sizes are given in round numbers. */
const ROUNDED = 1.1

const fileIn = (folder, name) => join(folder, `ggml-${name}.bin`)

/** The folder that Maju looks for models in: the same variables, the same order. */
function modelsFolder(given) {
  if (given) return resolve(process.env.INIT_CWD ?? process.cwd(), given)
  return process.env.MAJU_MODELS_FOLDER || join(process.env.MAJU_DATA || join(root, 'data'), 'models')
}

function list(folder) {
  console.log(`Models of Whisper (whisper.cpp); those with .en know English only. Folder: ${folder}\n`)
  for (const [name, { mebibytes, sha1 }] of Object.entries(models)) {
    const here = existsSync(fileIn(folder, name)) ? 'here' : ''
    console.log(`  ${name.padEnd(20)} ${String(mebibytes).padStart(5)} MiB   ${here.padEnd(5)} sha1 ${sha1}`)
  }
  console.log('\nNothing is fetched until you name one:  npm run models -- small')
  console.log('The larger a model is, the less it mishears, the more memory it takes and the longer one waits.')
}

const WIDTH = 30

/** One line that is written over; nothing where nobody is looking. */
function showProgress({ done, total }) {
  if (!process.stderr.isTTY) return
  const share = total ? Math.min(1, done / total) : 0
  const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
  const amount = `${Math.round(done / MEBIBYTE)}${total ? ` of ${Math.round(total / MEBIBYTE)}` : ''} MiB`
  process.stderr.write(`\r${bar} ${Math.round(share * 100)} %  ${amount} `)
}

function byHand({ url, file, sha1 }) {
  return `On a machine with a network, fetch\n  ${url}\nand put it here under this name:\n  ${file}\n(sha1 ${sha1})`
}

async function bring(name, folder, from) {
  const { mebibytes, sha1 } = models[name]
  const url = `${from.replace(/\/+$/, '')}/ggml-${name}.bin`
  const file = fileIn(folder, name)
  console.log(`Fetching ${url} (${mebibytes} MiB) …`)
  try {
    const mostBytes = mebibytes * MEBIBYTE * ROUNDED
    const outcome = await fetchOnce({ url, file, sha1, mostBytes, onProgress: showProgress })
    if (process.stderr.isTTY) process.stderr.write('\n')
    console.log(outcome === 'there' ? `It is here already: ${file}` : `It is here and checked: ${file}`)
  } catch (error) {
    if (!(error instanceof CannotFetch)) throw error
    fail(`${error.message}\n\n${byHand({ url, file, sha1 })}`)
  }
}

const HOW_TO_USE = (name) => `
Maju runs it with the program of whisper.cpp, whisper-cli. If you do not have that yet:
  macOS            brew install whisper-cpp
  Linux            the package whisper.cpp of your system, where it has one; otherwise as below
  anywhere         git clone https://github.com/ggml-org/whisper.cpp && cd whisper.cpp
                   cmake -B build && cmake --build build --config Release      then build/bin/whisper-cli

Then:
  MAJU_WHISPER_MODEL=${name} npm start
and, where whisper-cli is not on the path, MAJU_WHISPER_PROGRAM=/path/of/whisper-cli`

main(async () => {
  const options = {
    list: { type: 'boolean' },
    folder: { type: 'string' },
    from: { type: 'string', default: PUBLISHER },
  }
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [name, ...more] = positionals
  const folder = modelsFolder(values.folder)
  if (values.list || name === undefined) return list(folder)
  if (more.length > 0 || !Object.hasOwn(models, name))
    return fail(`There is no model ${positionals.join(' ')}. npm run models -- --list shows them.`)
  await bring(name, folder, values.from)
  console.log(HOW_TO_USE(name))
})
