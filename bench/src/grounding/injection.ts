import type { Actor } from '@maju/server/platform/actor'
import { companies, injected, type KnownCompany } from './inputs.ts'
import type { Knowledge } from './knowing.ts'
import { type Case, casesOf, planOf } from './plans.ts'

/** Small enough that every passage is found, with and without the lines: then nothing but what they say can make a difference. */
const SMALL_DOCUMENT = 5000
const SHARES = 12

export type InjectionResult = {
  plans: number
  changedPlans: number
  briefs: number
  changedBriefs: number
  lines: number
}

/** Plans and briefs from honest documents, and from the same ones with every line of the adversarial documents between theirs. */
export async function tryInjection(
  knowledge: Knowledge,
  actor: Actor,
  lines: readonly string[],
): Promise<InjectionResult> {
  const small = companies().flatMap(partsOf).slice(0, SHARES)
  const result: InjectionResult = { plans: 0, changedPlans: 0, briefs: 0, changedBriefs: 0, lines: lines.length }
  for (const [at, company] of small.entries()) {
    const text = company.documents[0]?.text ?? ''
    const names = [`${company.name} honest ${at}`, `${company.name} spoiled ${at}`] as const
    await knowledge.share(names[0], { title: 'report', text })
    await knowledge.share(names[1], { title: 'report', text: injected(text, lines) })
    const briefs = await Promise.all(names.map(async (name) => briefOf(knowledge, actor, name)))
    result.briefs += 1
    result.changedBriefs += briefs[0] === briefs[1] ? 0 : 1

    for (const example of casesOf([{ ...company, name: company.name }], 4)) {
      const [honest, spoiled] = await Promise.all(names.map((name) => knowledge.forPlan(actor, name)))
      const variants = [
        planOf(example, honest ?? null),
        planOf(example, spoiled ?? null),
        planOf(spoiledCase(example, lines), spoiled ?? null),
      ]
      const texts = variants.map(({ questions }) =>
        JSON.stringify(questions.map((question) => [question.text, question.why, question.probes])),
      )
      result.plans += 2
      result.changedPlans += texts.slice(1).filter((each) => each !== texts[0]).length
    }
  }
  return result
}

const spoiledCase = (example: Case, lines: readonly string[]): Case => ({
  ...example,
  resume: { ...example.resume, text: injected(example.resume.text, lines) },
  posting: { ...example.posting, text: injected(example.posting.text, lines) },
})

async function briefOf(knowledge: Knowledge, actor: Actor, name: string): Promise<string> {
  const { statements } = await knowledge.brief(actor, name)
  return JSON.stringify(
    statements.map(({ topic, quote }) => `${topic} ${quote}`).toSorted((one, other) => one.localeCompare(other)),
  )
}

/** Parts of a document that say something, each as a company of its own. */
function partsOf({ name, language, documents }: KnownCompany): KnownCompany[] {
  const [document] = documents
  if (!document) return []
  const parts: string[] = []
  let part = ''
  for (const line of document.text.split('\n').filter((each) => each.length < 1000)) {
    if (part.length + line.length > SMALL_DOCUMENT) parts.push(part)
    part = part.length + line.length > SMALL_DOCUMENT ? line : `${part}\n${line}`
  }
  const telling = [...parts, part].filter((each) => /계획입니다|우려|하였습니다|risk|could|may /u.test(each))
  return telling.slice(0, 3).map((text) => ({ name, language, documents: [{ title: document.title, text }] }))
}
