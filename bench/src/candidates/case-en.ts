import type { Story } from './story.ts'

/** What one would do, said without a look at the rules that read it. */
export const caseEn: readonly Story[] = [
  {
    problem: 'The heart of this, as I see it, is not the schedule but that people know different things.',
    structure: 'I would look at it along three lines: people, process and tools.',
    analysis: 'Process is the likeliest culprit, because the same slip came back even after the staff changed.',
    recommendation: 'So I would suggest fixing the handover document first and changing tools afterwards.',
  },
  {
    problem: 'To me the real issue is less that the customer is angry and more that nobody owned the promised date.',
    structure: 'First I would deal with the damage, second with the cause, and third with how to stop it coming back.',
    analysis:
      'If we do not call today the contract may be lost, whereas looking for the cause can wait a day without much harm.',
    recommendation: 'Therefore I would ring the customer myself today, apologise and commit to a new date.',
  },
  {
    problem: 'What needs solving here is not a lack of money but that we never decided where it goes first.',
    structure:
      'I would set criteria, namely how large the effect is and whether it can be undone, and hold each option against them.',
    analysis:
      'Advertising works fast but vanishes once you stop, while equipment is slow yet lasts, so over time equipment pays more.',
    recommendation: 'My recommendation is to spend on equipment now and push advertising to the next quarter.',
  },
  {
    problem:
      'The question underneath is whether the data is wrong or just read differently; I believe it is the latter.',
    structure: 'The order I would check things in is raw data, then the calculation, then the wording of the report.',
    analysis:
      'When departments calculate differently the same data yields different conclusions, which suggests that is where it went apart.',
    recommendation: 'I would agree on one page of calculation rules and only then reissue the report.',
  },
  {
    problem: 'It boils down to whether safety or the deadline comes first.',
    structure: 'I would weigh it on two axes, how bad it could get and how likely it is.',
    analysis:
      'An accident hurts people and cannot be reversed, but a late delivery can be made good with money, so they do not weigh the same.',
    recommendation: 'I would stop the line and inspect it before anything else.',
  },
  {
    problem:
      'On the surface two teams are fighting, yet the underlying problem is that nobody has been named to decide.',
    structure: 'I would separate it into layers: authority, information and feelings, and take them in turn.',
    analysis:
      'Information is already shared so that cannot be the reason; the gap in authority explains why meetings drag on.',
    recommendation: 'I would go to the director and propose that one person be given the decision.',
  },
  {
    problem: 'I would define the challenge as keeping the customers who leave rather than winning new ones.',
    structure: 'I would break it down into sign-up, use and cancellation and see at which step we lose them.',
    analysis:
      'Tickets pile up during use, which means the product is hard, and that implies a discount would not hold them.',
    recommendation: 'I would put the effort into guidance in the first week instead of a discount.',
  },
  {
    problem: 'As I understand it, the conflict is between what my manager ordered and what the policy says.',
    structure:
      'I would sort it by the purpose of the policy, the background of the order and what lies within my power.',
    analysis:
      'Breaking the policy harms customers, whereas delaying the order only inconveniences the two of us; compared like that the policy wins.',
    recommendation: 'I would show my manager the clause and look for another way together.',
  },
]
