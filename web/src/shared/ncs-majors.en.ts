import type { Translated } from './dictionary.ts'
import type { ncsMajorsKo } from './ncs-majors.ko.ts'

export const ncsMajorsEn: Translated<typeof ncsMajorsKo> = {
  '01': 'Project management',
  '02': 'Business, accounting and office work',
  '03': 'Finance and insurance',
  '04': 'Education, natural and social sciences',
  '05': 'Law, police, fire service, corrections and defence',
  '06': 'Health and medicine',
  '07': 'Social welfare and religion',
  '08': 'Culture, arts, design and broadcasting',
  '09': 'Driving and transport',
  '10': 'Sales',
  '11': 'Security and cleaning',
  '12': 'Beauty, lodging, travel, leisure and sports',
  '13': 'Food service',
  '14': 'Construction',
  '15': 'Machinery',
  '16': 'Materials',
  '17': 'Chemistry and biotechnology',
  '18': 'Textiles and clothing',
  '19': 'Electricity and electronics',
  '20': 'Information and communication',
  '21': 'Food processing',
  '22': 'Printing, wood, furniture and crafts',
  '23': 'Environment, energy and safety',
  '24': 'Agriculture, forestry and fisheries',
}
