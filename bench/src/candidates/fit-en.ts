import type { Story } from './story.ts'

export const fitEn: readonly Story[] = [
  {
    motive: 'What draws me to this work is that I can watch something I made make a person’s day easier.',
    behaviour:
      'That is why I have been taking courses since last year and building small tools at weekends for friends to try.',
    impact: 'If I join, I can take pressure off the busiest support topics and free the team for new work.',
  },
  {
    motive: 'My grandmother once got lost in a hospital, and that is what sparked my interest in wayfinding.',
    behaviour: 'At university I started a group that went round local clinics and recorded where people got stuck.',
    impact: 'Because of that some clinics changed their signs, and I want to carry that on here.',
  },
  {
    motive: 'For me work is about passing on what I learn, so I was looking for a place that grows its people.',
    behaviour:
      'In my previous job I made a habit of having lunch with every newcomer and listening to where they were stuck.',
    impact: 'Newcomers settled in faster, the whole schedule slipped less, and I grew with it.',
  },
  {
    motive: 'I chose this company over others because its refusal to compromise on quality matches what I believe.',
    behaviour: 'Before every delivery I check once more, and when in doubt I say we should hold the shipment.',
    impact: 'That way returns went down and our clients came to trust us more.',
  },
  {
    motive:
      'Honestly I first wanted a stable job, but during my internship I was moved by the people behind the figures.',
    behaviour:
      'Every week I went out to the floor, talked to the workers and passed their troubles on to the person in charge.',
    impact: 'Those notes became items of the improvement meeting and the layout was really changed.',
  },
  {
    motive: 'The value I want to keep is honesty, and I applied because your direction felt close to it.',
    behaviour: 'When I make a mistake I report it the same day and write down how to put it right.',
    impact: 'It kept small slips from growing into accidents, and seniors began to trust me with important work.',
  },
  {
    motive: 'I started out because I love the sea, but I stay in logistics since it ties the world together.',
    behaviour: 'I keep a notebook of customs terms and signed up for the port visits on my own.',
    impact: 'I want to be the one who spots why a shipment is held and keeps the loss small.',
  },
  {
    motive: 'I applied because this is the seat where my strengths count the most.',
    behaviour: 'After meetings I usually write up what was decided and what is open and send it to everyone.',
    impact: 'Once that takes hold, we will stop having the same discussion twice and the team will move quicker.',
  },
]
