import type { Translated } from '../../shared/dictionary.ts'
import type { outwardKo } from './outward.ko.ts'

export const outwardEn: Translated<typeof outwardKo> = {
  'google.title': 'Google Calendar',
  'google.lead':
    'Connecting makes a calendar “Maju” at Google, and events become the same on both sides. Maju sees that calendar and none of your others. Repeating events at Google are not taken over.',
  'google.connect': 'Connect with Google',
  'google.reconnect': 'Connect again',
  'google.connected': 'Connected',
  'google.synced': 'Both sides were the same at {{at}}.',
  'google.syncing': 'Both sides are being brought together.',
  'google.sync': 'Sync now',
  'google.synced.asked': 'Both sides are being brought together.',
  'google.ended': 'The consent has ended',
  'google.ended.body':
    'The consent has ended at Google, so events do not go back and forth. Connect again and they go on.',
  'google.gone': 'The calendar was deleted',
  'google.gone.body':
    'The calendar “Maju” was deleted at Google. Your events here are untouched. Connect again and a new one is made.',
  'google.unreachable': 'Google does not answer at the moment. It is tried again by itself in a while.',
  'google.misconfigured': 'Google does not accept how this instance is configured. Please tell its operator.',
  'google.full':
    'There are too many events, so some of those at Google were not taken over. Delete some that are past and the rest comes.',
  'google.disconnect': 'Disconnect',
  'google.disconnect.ask': 'Disconnect Google Calendar?',
  'google.disconnect.body':
    'Events go back and forth no more, and the consent ends at Google too. Events on both sides stay. You can delete the calendar “Maju” at Google.',
  'google.disconnected': 'Google Calendar is disconnected.',
  'google.return.title': 'Connecting Google Calendar',
  'google.return.busy': 'Connecting with Google.',
  'google.return.done': 'Google Calendar is connected.',
  'google.return.refused': 'It was not allowed at Google. Nothing was connected.',
  'google.return.failed': 'That did not work. Connect again from the calendar.',
  'google.return.back': 'To the calendar',
  'mail.title': 'Reminders by e-mail',
  'mail.lead': 'Reminders also go to {{address}}. A mail says the title and the time, nothing else.',
  'mail.on': 'You get them by e-mail too.',
  'mail.turnOn': 'Get them by e-mail too',
  'mail.turnOff': 'Stop e-mails',
  'mail.waiting': 'A mail was sent to {{address}}. Open the link in it and reminders begin. It works for 24 hours.',
  'mail.again': 'Send it again',
  'mail.failed':
    'The reminder of “{{title}}” could not be mailed. The mail server did not take it, or did not say whether it did.',
  'mail.turnedOff': 'Reminders by e-mail are off.',
  'register.body': 'Google Calendar and reminders by e-mail need an account. Everything you have done so far stays.',
  'register.link': 'Register',
  'confirm.title': 'Confirm your address',
  'confirm.body': 'Do you want reminders of your calendar at this address?',
  'confirm.do': 'Get them at this address',
  'confirm.done': 'Confirmed. Reminders now go to this address too.',
  'confirm.gone': 'This link was used already or has expired. You can send another one from the calendar.',
  'unsubscribe.title': 'Stop reminders by e-mail',
  'unsubscribe.body': 'Do you want no more reminders by e-mail? Those on the home page stay.',
  'unsubscribe.do': 'Stop them',
  'unsubscribe.done': 'No more reminders are mailed. You can turn them on again in the calendar at any time.',
  'unsubscribe.gone': 'This link does not work. You can turn reminders off in the calendar.',
}
