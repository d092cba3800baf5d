import type { Story } from './story.ts'

/** As in experience-en.ts, in other voices: spoken, blunt, formal. */
export const moreExperienceEn: readonly Story[] = [
  {
    situation:
      'The winter before last I was at a property office when the pipes froze and the whole estate lost its water.',
    task: 'The director was away, so deciding what got repaired first and telling the residents landed on my desk.',
    action: 'I drew a map marking the most urgent homes and wrote an announcement that I read out every hour.',
    result: 'Before nightfall the water was back everywhere and the angry calls stopped.',
    number: 'It hit 412 households.',
    lesson: 'That day showed me that in a crisis news has to arrive before the fix does.',
  },
  {
    situation:
      'Our lab shared a single instrument among several groups and there were constant quarrels about the bookings.',
    task: 'The professor wanted me to come up with new booking rules.',
    action:
      'I put every group’s schedule into one table, wrote a rule that draws lots for clashing hours and pinned it to the door.',
    result: 'The quarrels ended after that, and the instrument no longer stood idle.',
    number: 'There were 9 teams on the list.',
    lesson: 'Fairness, I found, comes from procedure rather than goodwill.',
  },
  {
    situation:
      'I was a layout designer at a magazine when permission for our cover photo was withdrawn right before the deadline.',
    task: 'Getting a cover to the printer in time was my responsibility.',
    action:
      'I rang round a few photographers and meanwhile sketched an illustrated cover overnight to show the editor.',
    result: 'The illustration ran, and readers wrote in calling it the best of the year.',
    number: 'I made 6 drafts.',
    lesson: 'Since then I never start a draft until I have seen the contract.',
  },
  {
    situation:
      'During my service at a fire station the equipment checklist was so old that it did not match what was in the store.',
    task: 'I was assigned to bring the list up to date.',
    action:
      'On my days off I opened the store, took every item out, sorted what was missing from what was new and rewrote the list.',
    result: 'Checks became noticeably shorter and the next inspection found nothing to fault.',
    number: 'The list covered 178 items.',
    lesson: 'An outdated document can be worse than none, that is what I learned.',
  },
  {
    situation: 'When I taught maths at a cram school, a group of pupils wanted to quit after a bad midterm.',
    task: 'The head asked me to keep them from leaving.',
    action:
      'I collected their papers, showed each child where they had got stuck and sent the parents a handwritten plan.',
    result: 'Most of those who had meant to leave stayed, and the finals went well for the whole class.',
    number: 'I wrote 23 letters.',
    lesson: 'Children want the reason more than the mark; I have kept that in mind ever since.',
  },
  {
    situation:
      'At the height of the pandemic our travel agency was flooded with cancellations and there were too few of us to pick up the phones.',
    task: 'I needed to sort out the refund guidance so that everybody gave the same answer.',
    action:
      'I summed up each airline’s rules on a single page and posted answers to the most common questions on our board.',
    result: 'Calls got a lot shorter and repeat calls caused by wrong advice all but vanished.',
    number: 'I covered 31 airlines.',
    lesson: 'The busier it gets, the more it pays to write things down.',
  },
]
