import type { Translated } from '../../shared/dictionary.ts'
import type { outwardKo } from './outward.ko.ts'

export const outwardEn: Translated<typeof outwardKo> = {
  'google.title': 'Google Calendar',
  'google.lead':
    'Connecting adds a “Maju” calendar to your Google account and keeps both sides the same. Maju sees only that calendar. Repeating events from Google are not copied.',
  'google.connect': 'Connect with Google',
  'google.reconnect': 'Connect again',
  'google.connected': 'Connected',
  'google.synced': 'Last synced {{at}}.',
  'google.syncing': 'Syncing both sides.',
  'google.sync': 'Sync now',
  'google.synced.asked': 'Syncing both sides.',
  'google.ended': 'Permission has ended',
  'google.ended.body': 'Google’s permission has ended, so events are no longer synced. Connect again to carry on.',
  'google.gone': 'The calendar was deleted',
  'google.gone.body':
    'The “Maju” calendar was deleted at Google. Your events here are untouched. Connect again to make a new one.',
  'google.unreachable': 'Google is not answering right now. We will try again automatically.',
  'google.misconfigured': 'Google does not accept the settings of this server. Please tell its operator.',
  'google.full':
    'There are too many events to bring all of them in from Google. Delete some past ones and the rest will follow.',
  'google.disconnect': 'Disconnect',
  'google.disconnect.ask': 'Disconnect Google Calendar?',
  'google.disconnect.body':
    'Events are no longer synced, and Google’s permission ends too. Events on both sides stay. You can delete the “Maju” calendar at Google.',
  'google.disconnected': 'Google Calendar is disconnected.',
  'google.return.title': 'Connecting Google Calendar',
  'google.return.busy': 'Connecting to Google.',
  'google.return.done': 'Google Calendar is connected.',
  'google.return.refused': 'Permission was not given at Google. Nothing was connected.',
  'google.return.failed': 'Connecting did not work. Try again from the calendar.',
  'google.return.back': 'Go to the calendar',
  'mail.title': 'Reminders by e-mail',
  'mail.lead': 'Reminders also go to {{address}}. The e-mail says only the title and the time.',
  'mail.on': 'You get them by e-mail too.',
  'mail.turnOn': 'Get them by e-mail too',
  'mail.turnOff': 'Stop e-mails',
  'mail.waiting':
    'We sent an e-mail to {{address}}. Open the link in it to start the reminders. It works for 24 hours.',
  'mail.again': 'Send it again',
  'mail.failed':
    'The reminder for “{{title}}” could not be e-mailed. The mail server refused it, or did not say whether it arrived.',
  'mail.turnedOff': 'Reminders by e-mail are off.',
  'register.body': 'Google Calendar and reminders by e-mail need an account. Everything you have done so far stays.',
  'register.link': 'Sign up',
  'confirm.title': 'Confirm your address',
  'confirm.body': 'Get calendar reminders at this address?',
  'confirm.do': 'Get them at this address',
  'confirm.done': 'Confirmed. Reminders now go to this address too.',
  'confirm.gone': 'This link was used already or has expired. You can send another one from the calendar.',
  'unsubscribe.title': 'Stop reminders by e-mail',
  'unsubscribe.body': 'Stop getting reminders by e-mail? You will still see them on the home page.',
  'unsubscribe.do': 'Stop them',
  'unsubscribe.done':
    'You will get no more reminders by e-mail. You can turn them on again in the calendar at any time.',
  'unsubscribe.gone': 'This link does not work. You can turn reminders off in the calendar.',
}
