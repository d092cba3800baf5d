import { degree, educationStatus, experienceType, gender, militaryStatus, schoolType } from '@maju/contracts/resume'
import type { ChoiceName, FieldName, SectionName } from '../../../shared/resume-words.ts'

/** How a field is written: on one line, in more than one, as a date, as the end of something that may go on, or chosen from a few. */
type Form = 'line' | 'passage' | 'date' | 'end' | 'choice'

export type Field = {
  name: FieldName
  form: Form
  /** Holds any number of values. */
  many?: true
  /** An entry without it says nothing. */
  needed?: true
  choices?: readonly ChoiceName[]
}

const line = (name: FieldName): Field => ({ name, form: 'line' })
const date = (name: FieldName): Field => ({ name, form: 'date' })
const choice = (name: FieldName, choices: readonly ChoiceName[]): Field => ({ name, form: 'choice', choices })
const needed = (field: Field): Field => ({ ...field, needed: true })
const lines = (name: FieldName): Field => ({ name, form: 'line', many: true })
const passages = (name: FieldName): Field => ({ name, form: 'passage', many: true })
const period: readonly Field[] = [date('start'), { name: 'end', form: 'end' }]

/** `one`: always there, once. `maybe`: there or not. `many`: any number of entries. */
const part = <Name extends SectionName>(name: Name, entries: 'one' | 'maybe' | 'many', fields: readonly Field[]) => ({
  name,
  entries,
  fields,
})

/** The parts of a résumé as they are shown and corrected, in this order. What is not named here stays as it is. */
export const PARTS = [
  part('person', 'one', [line('name'), line('headline'), date('birth'), choice('gender', gender.options)]),
  part('contacts', 'one', [lines('emails'), lines('phones'), line('address')]),
  part('links', 'many', [line('title'), needed(line('url'))]),
  part('education', 'many', [
    line('school'),
    choice('schoolType', schoolType.options),
    line('major'),
    choice('degree', degree.options),
    choice('status', educationStatus.options),
    ...period,
    line('gpa'),
  ]),
  part('careers', 'many', [
    line('company'),
    line('position'),
    line('department'),
    choice('experienceType', experienceType.options),
    ...period,
    passages('duties'),
    line('reasonForLeaving'),
  ]),
  part('projects', 'many', [needed(line('name')), line('role'), ...period, passages('description')]),
  part('skills', 'one', [lines('skills')]),
  part('certificates', 'many', [needed(line('name')), line('issuer'), date('date')]),
  part('awards', 'many', [needed(line('title')), line('issuer'), date('date')]),
  part('languages', 'many', [needed(line('language')), line('test'), line('score'), line('proficiency'), date('date')]),
  part('military', 'maybe', [
    needed(choice('status', militaryStatus.options)),
    line('branch'),
    line('rank'),
    ...period,
  ]),
]

export type Part = (typeof PARTS)[number]
export type PartName = Part['name']

/** No list of a résumé is longer. */
export const MOST_ENTRIES = 100
