import { readdir, readFile } from 'node:fs/promises'
import type { RubricIndex } from '@maju/interviewer/score/rubric-cohesion'
import { rubricIndex } from '@maju/interviewer/score/rubric-cohesion'
import type { Exchange, Testimony } from '@maju/interviewer/score/testimony'
import { hearTestimonies } from '@maju/interviewer/score/testimony'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { z } from 'zod'

const rung = z.enum(['low', 'medium', 'high'])
export const LEVELS = rung.options

const rubric = z.record(z.string(), z.record(rung, z.string()))
const interview = z.object({
  resume: z.string(),
  levels: z.record(z.string(), rung),
  turns: z.array(z.object({ role: z.enum(['interviewer', 'applicant']), text: z.string() })),
})
const judgeTest = z.object({
  test: z.string(),
  case: z.string(),
  interviewer_turn: z.string(),
  applicant_turn: z.string(),
  belief_update: z.object({ dimension: z.string(), level: rung, direction: z.enum(['up', 'down']) }).optional(),
})
export type JudgeTest = z.infer<typeof judgeTest>

export type Interview = {
  resume: string
  exchanges: Exchange[]
  testimonies: Testimony[]
  /** True level of each dimension, in the order of the rubric: 0 low, 1 medium, 2 high. */
  truth: number[]
}

export type Profession = { name: string; index: RubricIndex; interviews: Interview[] }

/** Every profession that there are interviews and a rubric of. */
export async function readProfessions(): Promise<Profession[]> {
  const names = (await readdir(sharedFile('interviews')))
    .flatMap((file) => /^rubric-(.+)\.json$/.exec(file)?.[1] ?? [])
    .toSorted()
  return Promise.all(names.map((name) => readProfession(name)))
}

async function readProfession(name: string): Promise<Profession> {
  const index = rubricIndex(
    rubric.parse(JSON.parse(await readFile(sharedFile(`interviews/rubric-${name}.json`), 'utf8'))),
  )
  const interviews = (await readLines(sharedFile(`interviews/${name}.jsonl`), interview)).map(
    ({ resume, levels, turns }) => {
      const exchanges = turns.flatMap(({ role, text }, at) =>
        role === 'applicant' ? [{ question: turns[at - 1]?.text ?? '', answer: text }] : [],
      )
      const truth = index.dimensions.map((dimension) => LEVELS.indexOf(levels[dimension] ?? 'medium'))
      return { resume, exchanges, testimonies: hearTestimonies(exchanges, index, 'en'), truth }
    },
  )
  return { name, index, interviews }
}

export async function readJudgeTests(): Promise<JudgeTest[]> {
  return readLines(sharedFile('interviews/judge-tests.jsonl'), judgeTest)
}

export async function readLines<Line>(file: string, schema: z.ZodType<Line>): Promise<Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => schema.parse(JSON.parse(line)))
}
