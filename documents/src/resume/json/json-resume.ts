import { z } from 'zod'
import { careerSections } from '@maju/contracts/career-sections'
import { experienceType, gender, schoolType, educationStatus } from '@maju/contracts/resume'
import { letterFields, resumeContent } from '@maju/contracts/resumes'

/** The version of https://jsonresume.org/schema that is written; older files are read too. */
export const JSON_RESUME_SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

/**
 * What the schema has no field for. It allows further fields; ours are all in objects of this name, beside what they belong to, so that other programs can
 * change and move entries and nothing goes to the wrong one.
 */
export const OURS = 'x-maju'

/** Of the whole, in `meta`: what a résumé is besides its entries, and sections that the schema does not know. */
export const ofMeta = resumeContent
  .pick({ title: true, language: true, template: true, parts: true })
  .extend({
    letters: z.array(letterFields),
    jobInterests: z.array(careerSections.jobInterests),
    military: z.array(careerSections.military),
    disabilities: z.array(careerSections.disabilities),
    veteran: z.array(careerSections.veteran),
  })
  .partial()
export const ofPerson = careerSections.person.pick({ birth: true }).extend({ gender: gender.nullable() }).partial()
/** `present` is what the schema says by leaving the end out; null is that nobody knows. */
const end = { end: z.enum(['present']).nullable().optional() }
export const ofWork = z.object({
  ...end,
  department: careerSections.careers.shape.department.optional(),
  experienceType: experienceType.nullable().optional(),
  reasonForLeaving: careerSections.careers.shape.reasonForLeaving.optional(),
})
export const ofEducation = z.object({
  ...end,
  schoolType: schoolType.nullable().optional(),
  status: educationStatus.nullable().optional(),
})
export const ofProject = z.object(end)
export const ofLanguage = careerSections.languages
  .pick({ test: true, score: true, date: true })
  .partial()
  // There only to say that none was given: what is read as fluency is the test.
  .extend({ proficiency: z.null().optional() })
/** An address as it was typed, where the schema wants it to begin with `https://`. */
export const ofProfile = z.object({ url: careerSections.links.shape.url.optional() })

/** A file in the format of jsonresume.org. */
export type JsonResume = Record<string, unknown>
