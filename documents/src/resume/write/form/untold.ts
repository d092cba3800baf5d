import { schoolTypeIn } from '../../education.ts'
import type { Labels } from './labels.ts'
import type { Said } from './shown.ts'

/** What kind of school it is, where its name does not say so already. */
export const untoldSchoolType = ({ school, schoolType }: Said<'education'>, labels: Labels): string | null =>
  schoolType === null || schoolTypeIn(school) === schoolType ? null : labels[schoolType]
