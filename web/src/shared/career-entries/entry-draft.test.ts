import { careerSection, careerSections } from '@maju/contracts/career-sections'
import { describe, expect, test } from 'vitest'
import { checkDraft } from './entry-draft.ts'
import { entryFields } from './entry-fields.ts'

describe('a form', () => {
  test.each(careerSection.options)('for %s has a field for everything that the contract knows', (section) => {
    expect(new Set<string>(entryFields[section].map(({ name }) => name))).toEqual(
      new Set(Object.keys(careerSections[section].shape)),
    )
  })

  test.each(careerSection.options)('for %s offers each choice that the contract knows', (section) => {
    const shape = new Map(Object.entries(careerSections[section].shape))
    for (const field of entryFields[section])
      if (field.kind === 'choice') {
        const refused = field.choices.filter((option) => !shape.get(field.name)?.safeParse(option).success)
        expect(refused).toEqual([])
      }
  })

  test('says of each field what is wrong with it', () => {
    const { given, wrong } = checkDraft('education', {
      id: '',
      texts: { school: ' ', start: '22', gpa: '9'.repeat(300) },
    })
    expect(given).toBeNull()
    expect(Object.fromEntries(wrong)).toEqual({ school: 'required', start: 'date', gpa: 'text' })
  })
})
