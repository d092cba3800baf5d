import type { Story } from './story.ts'

export const moreFitEn: readonly Story[] = [
  {
    motive:
      'I grew up beside parents who ran a small shop and saw how precious each customer is, which is why I picked this field.',
    behaviour: 'Whenever a complaint comes in I phone the person myself the same day instead of putting it off.',
    impact: 'As a consequence several angry customers turned into regulars.',
  },
  {
    motive: 'I find it rewarding to strengthen the parts that nobody sees.',
    behaviour: 'At my last company I took on the monthly backup check that no one else looked at.',
    impact: 'When an outage did come, that backup meant we lost nothing at all.',
  },
  {
    motive: 'Above all I liked that people here are allowed to try new things.',
    behaviour:
      'As a student I proposed an experiment that was not in the syllabus and carried it out with support from the department.',
    impact: 'It later became a regular course for younger students, and I would love to plant such seeds here.',
  },
  {
    motive: 'My wish is to prove that protecting the environment can also earn money.',
    behaviour: 'With cafés in my neighbourhood I have been running a circle that collects and resells used cups.',
    impact: 'The shops in it saved on waste and their guests welcomed it.',
  },
]
