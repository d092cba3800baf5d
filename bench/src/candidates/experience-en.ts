import type { Story } from './story.ts'

/** Sentences that fill one slot each, as people say them; written without a look at the rules that read them. No count outside `number`. */
export const experienceEn: readonly Story[] = [
  {
    situation:
      'Back when I was on the night desk of a hospital, patients and relatives kept arriving all at once and the queue ran down the corridor.',
    task: 'I had been asked to rearrange the queue so that urgent cases got in first.',
    action:
      'So I taped a severity chart next to the window, split the slips by colour and walked them over to the nurse myself.',
    result: 'After that, nobody urgent was left waiting at the back, and complaints from relatives dropped noticeably.',
    number: 'We took in about 140 people a day.',
    lesson: 'It taught me that the rule for who goes first has to be written down before the rush begins.',
  },
  {
    situation:
      'In my final term our graduation project depended on a sensor board from a contractor, and it arrived dead just before the show.',
    task: 'Being the only hardware person, I was responsible for getting the board alive by opening day.',
    action:
      'I went through the schematic line by line, probed the voltages, pulled the burnt regulator and soldered in one from the school lab.',
    result: 'In the end the piece ran all day without stopping and we took home the runner-up prize.',
    number: 'I probed 52 measuring points.',
    lesson: 'Ever since, I order a spare of anything that comes from outside.',
  },
  {
    situation:
      'The café I worked at was moving from paper stamp cards to an app, and a lot of our older regulars were struggling with it.',
    task: 'My manager put me in charge of making sure we did not lose them.',
    action:
      'During quiet afternoons I sat beside them, installed the app together and printed a guide in large letters.',
    result: 'Contrary to what we feared, almost all of them stayed.',
    number: 'Altogether I helped 87 customers.',
    lesson: 'What I took away is that sitting next to someone beats any manual.',
  },
  {
    situation:
      'Shortly after I joined, reports kept coming in that our online shop crawled every weekend in the small hours.',
    task: 'The goal was to find the cause and fix it ahead of the next sale.',
    action:
      'I pulled the logs by hour, noticed they collided with a batch job, shifted the job and added a missing index.',
    result: 'As a result, not a single slowness report came in during the sale.',
    number: 'The slow pages were taking 8.4 seconds on average.',
    lesson:
      'Looking back, monitoring from the start would have shown it sooner, so now I build the metric before the feature.',
  },
  {
    situation:
      'Our volunteer club taught at a local children’s centre, but kids kept missing sessions and the lessons fell apart.',
    task: 'As head of teaching it was on me to get attendance steady.',
    action:
      'I phoned the missing children’s homes one after another, learned that we clashed with tutoring and persuaded the director to switch days.',
    result: 'Once the day changed there was hardly an empty seat, and the centre invited us back the following year.',
    number: 'The programme ran for 12 weeks.',
    lesson: 'I realised that asking the people concerned is quicker than guessing.',
  },
  {
    situation:
      'I was in production planning at a food plant where the wrapping machine kept stopping and the day and night crews were barely on speaking terms.',
    task: 'My job was to pin down why it stopped and have both crews work the same way.',
    action:
      'I joined each crew in turn for a week, photographed every stoppage, drew up a fresh checklist from that and agreed it with both foremen.',
    result: 'Stoppages fell to less than half and the blaming died down.',
    number: 'I logged 63 stoppages.',
    lesson: 'I came to see that a record people can look at moves them more than words do.',
  },
  {
    situation:
      'While on exchange I landed in a group of students from several countries, and every meeting simply followed whoever was loudest.',
    task: 'As the group lead I needed to get everybody’s view into the report.',
    action:
      'I had everyone hand in a note the evening before, then read them out without names and put each one up for debate.',
    result: 'A quiet teammate’s topic was chosen and that report got the top mark in the course.',
    number: 'The report came to 38 pages.',
    lesson: 'Silence is not agreement, and to this day I collect opinions in writing before a meeting.',
  },
  {
    situation:
      'One summer I interned at a bank branch whose counters had just been reorganised, and visitors wandered around not knowing which ticket to take.',
    task: 'I was given the task of reworking the signs.',
    action:
      'First I stood in the lobby writing down what people asked, and then I proposed to the branch manager that the ticket machine use those very words.',
    result: 'With the new wording far fewer people had to ask again, and other branches copied it.',
    number: 'I wrote down 215 questions.',
    lesson: 'The biggest thing I learned was to speak in the words customers use.',
  },
]
