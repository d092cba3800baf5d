import type { Story } from './story.ts'

export const moreCaseEn: readonly Story[] = [
  {
    problem: 'What truly has to be solved in this case is trust, not speed.',
    structure: 'I would examine it from three angles: customers, staff and cost.',
    analysis:
      'Customers forgive waiting but not being lied to, so hiding the delay would hurt us more than the delay itself.',
    recommendation: 'So I would announce the delay first and offer compensation along with it.',
  },
  {
    problem: 'It looks like a shortage of people, but in fact the work piles up in one place.',
    structure: 'I would list who does what and how much, then separate what can be dropped from what can be moved.',
    analysis: 'New hires need training, which makes them a burden at first, so moving work around is quicker.',
    recommendation: 'I would put off hiring and ask that the tasks be shared out anew.',
  },
  {
    problem: 'The biggest gap is that nobody knows how large this is.',
    structure: 'I would go in this sequence: set the scope, draw a sample, then estimate the whole.',
    analysis: 'A full survey is exact but takes a month; a sample is done within days and its error is bearable.',
    recommendation: 'My conclusion is to begin with a sample.',
  },
  {
    problem: 'I see this not as a technical problem but as one of people who do not know why they should use it.',
    structure:
      'I would think of them as three groups: those who do not know, those who cannot be bothered and those who object.',
    analysis:
      'The second group is probably the largest, and since they move when they see a benefit, rewards work better than training.',
    recommendation: 'I would start by giving an advantage to the teams that try it first.',
  },
]
