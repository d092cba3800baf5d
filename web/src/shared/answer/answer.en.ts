import type { Translated } from '../dictionary.ts'
import type { answerKo } from './answer.ko.ts'

export const answerEn: Translated<typeof answerKo> = {
  label: 'Your answer',
  shortcut: 'You can also send it with Ctrl (⌘) + Enter.',
  restored: 'We brought back the answer you were writing.',
  notKept: 'This browser does not allow saving, so closing the window loses what you type.',
  empty: 'Please write a word or two before sending.',
  'mic.start': 'Answer by speaking',
  'mic.stop': 'Turn the microphone off',
  'mic.off': 'Microphone off',
  'mic.starting': 'Turning the microphone on',
  'mic.on': 'Microphone on · listening',
  'mic.recording': 'Microphone on',
  'mic.write': 'Write down what I say',
  'mic.type':
    'This browser has no speech recognition. Please type your answer while or after you speak. Everything about your voice that needs no text is measured all the same.',
  'mic.interim': 'Hearing:',
  'mic.absent': 'This browser has no speech recognition. Please type your answer; it is read in just the same way.',
  'mic.where':
    'This uses your browser’s own speech recognition. The sound may go to the maker of the browser. You can correct the text before you send it.',
  'mic.blocked':
    'The browser is blocking the microphone. Allow it in the settings beside the address bar, or type your answer.',
  'mic.noMicrophone': 'No microphone was found. Check that it is connected, or type your answer.',
  'mic.network': 'The recognition service cannot be reached. The text so far is still here; please carry on by typing.',
  'mic.failed': 'Speech recognition stopped. The text so far is still here; turn it on again or type.',
}
