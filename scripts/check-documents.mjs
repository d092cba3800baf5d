// node scripts/check-documents.mjs      Every path and every `npm run x` that README, CHANGELOG and docs/ name exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './house.mjs'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const pages = ['README.md', 'CHANGELOG.md', ...markdownBelow('docs')]
const wrong = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8')
  return [...deadCommands(text), ...deadLinks(page, text), ...deadPaths(text)].map((problem) => `${page}: ${problem}`)
})

for (const line of wrong) console.error(line)
console.log(`${pages.length} pages read, ${wrong.length} wrong.`)
process.exit(wrong.length > 0 ? 1 : 0)

function markdownBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return markdownBelow(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

function deadCommands(text) {
  return [...text.matchAll(/npm run ([a-z][\w:-]*)/g)]
    .filter(([, name]) => !scripts[name])
    .map(([all]) => `there is no \`${all}\``)
}

function deadLinks(page, text) {
  return [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)]
    .filter(([, link]) => !existsSync(join(root, dirname(page), link)))
    .map(([, link]) => `the link ${link} leads nowhere`)
}

/** Paths in backticks that begin with one of our folders. A `<placeholder>` or a `*` makes it a pattern, not a path. */
function deadPaths(text) {
  return [
    ...text.matchAll(
      /`((?:contracts|text|analysis|documents|interviewer|providers|server|web|e2e|bench|docs|scripts)\/[\w./-]+)`/g,
    ),
  ]
    .filter(
      ([, path]) => !existsSync(join(root, path)) && !path.startsWith('web/dist') && !path.startsWith('e2e/artefacts'),
    )
    .map(([, path]) => `the path ${path} does not exist`)
}
