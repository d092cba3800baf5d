import { readFileSync } from 'node:fs'
import { sharedFile } from '@maju/text/shared-data.fixture'
import { z } from 'zod'

const row = z.object({
  id: z.string(),
  text: z.string(),
  company: z.string().optional(),
  section_path: z.string().optional(),
})
const question = z.object({ question: z.string(), relevant: z.array(z.string()).optional() })

export type Row = { id: string; text: string; company: string; path: string[] }
export type Question = { query: string; relevant: string[] }
export type RetrievalSet = { name: string; rows: Row[]; questions: Question[] }

export const setNames = ['ko_pages', 'ko_dart', 'en_xquad'] as const

const lines = (path: string): unknown[] =>
  readFileSync(sharedFile(path), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

/** One of the sets of questions and passages; questions that no passage is known to answer are left out. */
export function readSet(name: (typeof setNames)[number]): RetrievalSet {
  const rows = lines(`rag/${name}/corpus.jsonl`).map((line): Row => {
    const { id, text, company = '', section_path } = row.parse(line)
    return { id, text, company, path: section_path?.split(' > ') ?? [] }
  })
  const questions = lines(`rag/${name}/queries.jsonl`).flatMap((line): Question[] => {
    const { question: query, relevant = [] } = question.parse(line)
    return relevant.length > 0 ? [{ query, relevant }] : []
  })
  return { name, rows, questions }
}
