import type { Translated } from '../../shared/dictionary.ts'
import type { welcomeKo } from './welcome.ko.ts'

export const welcomeEn: Translated<typeof welcomeKo> = {
  headline: 'Practise a real interview.\nFind what to change in your own words.',
  lead: 'Maju reads your résumé and the job posting, asks what an interviewer would ask, follows up when an answer is vague, and ends with feedback you can check.',
  start: 'Start practising',
  'start.hint': 'No account needed. Sign up later and your practice stays with you.',
  demo: 'See a demo',
  'demo.hint': 'Look at a finished interview and its report for a fictional company first.',
  continue: 'Carry on practising',
  signIn: 'Already have an account?',
  'signIn.link': 'Sign in',
  promises: 'Three promises',
  'promise.proof': 'A score only with proof',
  'promise.proof.body':
    'Every judgement quotes what you actually said. Where there is too little to go on, it says so instead of making up a number.',
  'promise.nothing': 'It works with nothing',
  'promise.nothing.body': 'No AI key, no account, no internet needed. Having them only makes it better.',
  'promise.mine': 'What is yours stays yours',
  'promise.mine.body':
    'Your practice is kept on this server only. Download all of it or delete all of it whenever you like.',
  sample: 'What a result looks like',
  'sample.label': 'Example',
  'sample.question': 'What did you yourself do to raise the open rate?',
  'sample.before': 'Our team ran the newsletter, and ',
  'sample.own': 'I designed a weekly test that compared two subject lines.',
  'sample.middle': ' After six months of that, ',
  'sample.number': 'the open rate had gone from 18% to 31%.',
  'sample.after': ' My colleagues helped a lot too.',
  'sample.own.name': 'Your own part',
  'sample.own.body': 'You named a test you designed yourself.',
  'sample.number.name': 'Specific detail',
  'sample.number.body': 'You gave the number before and after.',
  'sample.lesson.name': 'Lesson',
  'sample.lesson.body': 'Not enough evidence. Next time, add what you learned.',
  'sample.level': '{{level}} out of 5',
}
