import type { Translated } from '../../shared/dictionary.ts'
import type { homeKo } from './home.ko.ts'

export const homeEn: Translated<typeof homeKo> = {
  title: 'Home',
  'hello.first': 'Ready for your first practice interview?',
  'hello.any': 'How about one practice today?',
  'hello.today': 'Your interview is today. Show what you have prepared.',
  'hello.days': 'Days until your interview at {{company}}: {{days}}',
  'lead.first': 'Tell us the company and the job, and we prepare an interview for it. It takes about 25 minutes.',
  'lead.any': 'Eight questions and 25 minutes make one practice.',
  practise: 'Start practising',
  'practise.for': '{{company}} · {{jobTitle}}',
  continue: 'Carry on',
  'continue.title': 'You have an unfinished interview',
  'continue.body': '{{company}}: {{asked}} of {{questions}} questions asked. You carry on exactly where you stopped.',
  'report.title': 'Your last interview',
  'report.open': 'Read the report',
  'report.none': 'No finished interviews yet',
  'report.none.body': 'When you finish one, its report is here, with proof beside every judgement.',
  'report.demo': 'Demo',
  'trend.title': 'What has changed',
  'trend.lead': 'Your two most recent interviews side by side: the median level of your answers, out of 5.',
  'trend.level': '{{before}} → {{after}}',
  'trend.from': 'before {{before}}, now {{after}}',
  'trend.missing': 'Not enough evidence',
  'trend.more': 'See details',
  'trend.none.title': 'Shown after two interviews',
  'trend.none': 'Each measure side by side, so you can see what changed.',
  'trend.why':
    'Where there was too little evidence, nothing is compared. Levels from built-in rules can be off by about one step.',
}
