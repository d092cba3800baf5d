import { type CareerSection, type CareerValue } from '@maju/contracts/career-sections'
import { type createResume, RESUME_LIMITS, type ResumeFound } from '@maju/contracts/resumes'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { CareerService } from '../career/career.service.ts'
import type { SectionService } from '../career/section.service.ts'
import type { DocumentService } from '../documents/document.service.ts'

/** Reads a parsed file in the format of jsonresume.org. What it does not understand it leaves out. */
export type ReadJsonResume = (given: Record<string, unknown>) => ResumeFound

type Needs = {
  career: Pick<CareerService, 'profile'>
  documents: Pick<DocumentService, 'said'>
  sections: SectionService
  readJson: ReadJsonResume
}

/** An entry with the one of the profile that it comes from. */
export type FilledEntry = CareerValue & { profileEntryId: string | null }

/** What a new résumé is filled with, and what its source itself says of how it looks. */
export type Filling = Omit<ResumeFound, 'entries'> & { entries: FilledEntry[] }

type Source = z.output<typeof createResume.body>['content']

const NOTHING: Filling = { summary: '', letters: [], entries: [], leftOut: 0 }

/** Fills a new résumé from the profile, a document or a file. What is protected comes only from a file: there the person put it themselves. */
export function fillResume({ career, documents, sections, readJson }: Needs) {
  async function fromProfile(actor: Actor): Promise<Filling> {
    const { entries } = await career.profile(actor)
    const open = entries.filter(({ section }) => !sections.isProtected(section))
    return { ...NOTHING, entries: open.map((entry) => ({ ...entry, profileEntryId: entry.id })) }
  }

  async function fromDocument(actor: Actor, documentId: string): Promise<Filling> {
    const { fresh, leftOut } = sections.sorted(await documents.said(actor, documentId), {
      entries: [],
      isOpen: (section) => !sections.isProtected(section),
      places: new Map(),
    })
    const lost = leftOut.filter(({ reason }) => reason !== 'protected')
    return {
      ...NOTHING,
      entries: fresh.map((entry) => ({ ...entry, profileEntryId: null })),
      leftOut: lost.reduce((sum, { count }) => sum + count, 0),
    }
  }

  function fromJson(given: Record<string, unknown>): Filling {
    const { entries, letters, leftOut, ...found } = readJson(given)
    const held = new Map<CareerSection, number>()
    const fitting = entries.filter(({ section }) => {
      const before = held.get(section) ?? 0
      held.set(section, before + 1)
      return before < sections.limitOf(section)
    })
    const kept = letters.slice(0, RESUME_LIMITS.letters)
    return {
      ...found,
      entries: fitting.map((entry) => ({ ...entry, profileEntryId: null })),
      letters: kept,
      leftOut: leftOut + (entries.length - fitting.length) + (letters.length - kept.length),
    }
  }

  return async (actor: Actor, source: Source): Promise<Filling> => {
    if (source.from === 'profile') return fromProfile(actor)
    if (source.from === 'document') return fromDocument(actor, source.documentId)
    return source.from === 'json-resume' ? fromJson(source.jsonResume) : NOTHING
  }
}
export type FillResume = ReturnType<typeof fillResume>
