/** How a field is written: on one line, in more than one, as a date, as the end of something that may go on, or chosen from a few. */
type Form = 'line' | 'passage' | 'date' | 'end' | 'choice'

type FieldOf = {
  name: string
  form: Form
  /** Holds any number of values. */
  many?: true
  /** An entry without it says nothing. */
  needed?: true
  choices?: readonly string[]
}
/** `one`: always there, once. `maybe`: there or not. `many`: any number of entries. */
type PartOf = { name: string; entries: 'one' | 'maybe' | 'many'; fields: readonly FieldOf[] }

/** The parts of a résumé as they are shown and corrected, in this order. What is not named here stays as it is. */
export const PARTS = [
  {
    name: 'person',
    entries: 'one',
    fields: [
      { name: 'name', form: 'line' },
      { name: 'headline', form: 'line' },
      { name: 'birth', form: 'date' },
      { name: 'gender', form: 'choice', choices: ['male', 'female'] },
    ],
  },
  {
    name: 'contacts',
    entries: 'one',
    fields: [
      { name: 'emails', form: 'line', many: true },
      { name: 'phones', form: 'line', many: true },
      { name: 'address', form: 'line' },
    ],
  },
  {
    name: 'links',
    entries: 'many',
    fields: [
      { name: 'title', form: 'line' },
      { name: 'url', form: 'line', needed: true },
    ],
  },
  {
    name: 'education',
    entries: 'many',
    fields: [
      { name: 'school', form: 'line' },
      {
        name: 'schoolType',
        form: 'choice',
        choices: ['elementary_school', 'middle_school', 'high_school', 'junior_college', 'university'],
      },
      { name: 'major', form: 'line' },
      { name: 'degree', form: 'choice', choices: ['associate', 'bachelor', 'master', 'doctorate'] },
      { name: 'status', form: 'choice', choices: ['attending', 'graduated', 'completed', 'dropout'] },
      { name: 'start', form: 'date' },
      { name: 'end', form: 'end' },
      { name: 'gpa', form: 'line' },
    ],
  },
  {
    name: 'careers',
    entries: 'many',
    fields: [
      { name: 'company', form: 'line' },
      { name: 'position', form: 'line' },
      { name: 'department', form: 'line' },
      { name: 'experienceType', form: 'choice', choices: ['newcomer', 'experienced'] },
      { name: 'start', form: 'date' },
      { name: 'end', form: 'end' },
      { name: 'duties', form: 'passage', many: true },
      { name: 'reasonForLeaving', form: 'line' },
    ],
  },
  {
    name: 'projects',
    entries: 'many',
    fields: [
      { name: 'name', form: 'line', needed: true },
      { name: 'role', form: 'line' },
      { name: 'start', form: 'date' },
      { name: 'end', form: 'end' },
      { name: 'description', form: 'passage', many: true },
    ],
  },
  { name: 'skills', entries: 'one', fields: [{ name: 'skills', form: 'line', many: true }] },
  {
    name: 'certificates',
    entries: 'many',
    fields: [
      { name: 'name', form: 'line', needed: true },
      { name: 'issuer', form: 'line' },
      { name: 'date', form: 'date' },
    ],
  },
  {
    name: 'awards',
    entries: 'many',
    fields: [
      { name: 'title', form: 'line', needed: true },
      { name: 'issuer', form: 'line' },
      { name: 'date', form: 'date' },
    ],
  },
  {
    name: 'languages',
    entries: 'many',
    fields: [
      { name: 'language', form: 'line', needed: true },
      { name: 'test', form: 'line' },
      { name: 'score', form: 'line' },
      { name: 'proficiency', form: 'line' },
      { name: 'date', form: 'date' },
    ],
  },
  {
    name: 'military',
    entries: 'maybe',
    fields: [
      {
        name: 'status',
        form: 'choice',
        choices: ['served', 'not_served', 'exempted', 'serving'],
        needed: true,
      },
      { name: 'branch', form: 'line' },
      { name: 'rank', form: 'line' },
      { name: 'start', form: 'date' },
      { name: 'end', form: 'end' },
    ],
  },
] as const satisfies readonly PartOf[]

export type PartName = (typeof PARTS)[number]['name']
export type FieldName = (typeof PARTS)[number]['fields'][number]['name']
type ChoicesOf<Of> = Of extends { choices: readonly (infer Choice)[] } ? Choice : never
export type ChoiceName = ChoicesOf<(typeof PARTS)[number]['fields'][number]>

export type Field = Omit<FieldOf, 'name' | 'choices'> & { name: FieldName; choices?: readonly ChoiceName[] }
export type Part = Omit<PartOf, 'name' | 'fields'> & { name: PartName; fields: readonly Field[] }

/** No list of a résumé is longer. */
export const MOST_ENTRIES = 100
