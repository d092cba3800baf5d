import type { Translated } from '../../../shared/dictionary.ts'
import type { filesKo } from './files.ko.ts'

export const filesEn: Translated<typeof filesKo> = {
  add: 'Add a recording of this answer',
  'add.title': 'Recorded it on something else?',
  'add.lead':
    'Send the sound or video file. The server measures it, and delivery and screen are shown as for an answer given in the browser.',
  'add.which': 'Which answer is it?',
  replace: 'Replace with a file',
  'replace.title': 'Replace with a file',
  'replace.lead': 'This one stays as it is until the new file has been measured. Then they change places at once.',
  choose: 'Choose a file',
  'choose.types': '{{types}}. Up to {{gigabytes}} GB and {{minutes}} minutes.',
  'choose.where':
    'The file goes to this server and stays there until you delete it. Deleting the interview deletes it too.',
  close: 'Not now',
  off: 'This server has no ffmpeg, so it cannot measure files. Once whoever runs it installs it, you can add one here.',
  sending: 'Sending the file',
  'sending.leave': 'Keep this page open until it has been sent.',
  'sending.cancel': 'Cancel sending',
  again: 'Go on sending',
  'again.kept': 'What was sent so far is on the server. Answers and levels are as they were.',
  'problem.type': 'This does not look like a sound or video file. Choose one of these: {{types}}.',
  'problem.empty': 'This file is empty. Choose another one.',
  'problem.too-large': 'This file is larger than {{gigabytes}} GB. Choose a part of it, or one of lower quality.',
  'problem.gone': 'The file could not be read. Check that it was not moved or deleted, and choose it again.',
  'stage.turn': 'Waiting for its turn',
  'stage.sound': 'Reading the sound',
  'stage.voice': 'Measuring the voice',
  'stage.screen': 'Measuring the picture',
  'measuring.leave': 'You can leave this page; the server goes on measuring.',
  'measuring.lost':
    'How far it is can no longer be followed. The measuring goes on. Open the page again to see where it is.',
  'measuring.cancel': 'Cancel measuring',
  'fault.unreadable':
    'This file cannot be read as sound or video. It may be damaged, or its end was never written. Add another file.',
  'fault.too-long': 'This file is longer than an hour. Add it in parts.',
  'fault.out-of-time': 'Reading this file took too long and was stopped. Add one of lower resolution.',
  'fault.broken': 'The server stopped while measuring. It may not be the file, so try adding it once more.',
  'status.receiving': 'Not all of the recording has arrived yet.',
  'status.waiting': 'The recording is there but has not been measured yet.',
  'status.failed': 'Nothing could be measured in this recording.',
  'new.title': 'The new file',
  'new.half': 'Not all of the file arrived. Choose it again.',
  'new.kept': 'What was measured before is still there.',
  'new.remove': 'Remove the new file',
}
