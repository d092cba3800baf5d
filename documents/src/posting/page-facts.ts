import { z } from 'zod'
import { attributeOf, elementsBelow, type PageElement, type PageParent, textInside } from '../read/html/page-nodes.ts'

/** What a page says of itself to programs, not yet checked against what it shows. Every text is trimmed and on one line. */
export type PageFacts = {
  language: string | null
  /** `<title>` and og:title: what the tab shows. */
  titles: readonly string[]
  job: JobFacts | null
}

export type JobFacts = {
  title: string | null
  company: string | null
  location: string | null
  employment: string | null
  /** As written, a day or an instant (schema.org validThrough). */
  validThrough: string | null
  country: string | null
  /** HTML. */
  description: string | null
}

const LONGEST_FACT = 200
const MOST_OBJECTS = 500

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
const fact = z.string().transform(oneLine).pipe(z.string().min(1).max(LONGEST_FACT)).nullable().catch(null)
const first = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value): unknown => (Array.isArray(value) ? value[0] : value), shape)
const named = first(
  z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .transform((text) => fact.parse(text)),
).catch(null)

const postalAddress = z.object({
  addressRegion: fact,
  addressLocality: fact,
  streetAddress: fact,
  addressCountry: named,
})
const place = first(
  z.object({ address: first(z.union([z.string(), postalAddress])) }).transform(({ address }) => address),
)
  .nullable()
  .catch(null)

/** schema.org JobPosting, only what is read; a part in another shape is a part that was not given. */
const jobPosting = z
  .object({
    title: fact,
    hiringOrganization: named,
    jobLocation: place,
    employmentType: first(fact),
    validThrough: fact,
    description: z.string().nullable().catch(null),
  })
  .transform(({ hiringOrganization, jobLocation, employmentType, ...rest }): JobFacts => {
    const { location, country } = whereOf(jobLocation)
    return { ...rest, company: hiringOrganization, employment: employmentType, location, country }
  })

function whereOf(address: string | z.output<typeof postalAddress> | null): Pick<JobFacts, 'location' | 'country'> {
  if (address === null || typeof address === 'string')
    return { location: address && fact.parse(address), country: null }
  const { addressRegion, addressLocality, streetAddress, addressCountry } = address
  const parts = [addressRegion, addressLocality, streetAddress].filter((part) => part !== null)
  return { location: parts.length > 0 ? fact.parse(parts.join(' ')) : null, country: addressCountry }
}

/** Reads the head of a page: titles, language and the one JobPosting (JSON-LD) that it holds. Several of them are a list, not a posting. */
export function pageFacts(page: PageParent): PageFacts {
  const elements = [...elementsBelow(page)]
  const [job = null, ...others] = elements.flatMap(jobsOf)
  const titles = elements
    .flatMap(titlesOf)
    .map(oneLine)
    .filter((title) => title !== '' && title.length <= LONGEST_FACT)
  const whole = elements.find(({ tagName }) => tagName === 'html')
  const language = whole && attributeOf(whole, 'lang')
  return {
    language: language?.trim().toLowerCase() ?? null,
    titles: [...new Set(titles)],
    job: others.length > 0 ? null : job,
  }
}

function titlesOf(element: PageElement): string[] {
  if (element.tagName === 'title') return [textInside(element)]
  const isTitle = element.tagName === 'meta' && attributeOf(element, 'property') === 'og:title'
  return isTitle ? [attributeOf(element, 'content') ?? ''] : []
}

function jobsOf(element: PageElement): JobFacts[] {
  const isData = element.tagName === 'script' && /^application\/ld\+json\b/i.test(attributeOf(element, 'type') ?? '')
  return isData ? jobsIn(textInside(element)) : []
}

function jobsIn(script: string): JobFacts[] {
  return [...objectsIn(parsed(script))].filter(isJobPosting).flatMap((object) => {
    const job = jobPosting.safeParse(object)
    return job.success ? [job.data] : []
  })
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    // Nothing that a page says may be half believed.
    return null
  }
}

/** The objects of a document of JSON-LD: itself, those of a list, those of `@graph`. */
function* objectsIn(value: unknown): Generator<object> {
  const waiting = [value]
  for (let seen = 0; waiting.length > 0 && seen < MOST_OBJECTS; seen += 1) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_OBJECTS))
    else if (typeof next === 'object' && next !== null) {
      yield next
      if ('@graph' in next) waiting.push(next['@graph'])
    }
  }
}

const isJobPosting = (object: object): boolean =>
  '@type' in object &&
  [object['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/:])JobPosting$/.test(type))
