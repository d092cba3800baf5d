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
  'write.who': 'Writing down',
  'write.nobody': 'Do not write it down',
  'write.nobody.hint':
    'Please type your answer. Everything about your voice that needs no text is measured all the same.',
  'write.browser': 'The browser’s speech recognition',
  'write.here': 'This server writes it down ({{name}})',
  'write.here.hint':
    'When you turn the microphone off, the sound goes to this server, is written down and deleted at once. You can correct the text before you send it.',
  'write.elsewhere': 'Send my voice to {{name}} to be written down',
  'write.elsewhere.hint':
    'When you turn the microphone off, the sound goes through this server to {{name}}. This server keeps none of it. You can correct the text before you send it.',
  'count.here': 'This server counts the words ({{name}})',
  'count.here.hint':
    'This recogniser mishears many words, so its text is not shown. It only serves to measure how fast you speak. Please type your answer. The sound is deleted on this server at once.',
  'count.elsewhere': 'Send my voice to {{name}} to count the words',
  'count.elsewhere.hint':
    'This recogniser mishears many words, so its text is not shown. It only serves to measure how fast you speak. The sound goes through this server to {{name}}.',
  'write.needsMicrophone': 'Switch the microphone on to choose this.',
  'write.after':
    'When you turn the microphone off, what you said is written into the box above. Correct it, then send it.',
  'write.afterCount':
    'When you turn the microphone off, words are counted to measure your pace. Please type your answer above.',
  'write.writing': 'Writing down what you said',
  'write.counting': 'Counting the words you said',
  'write.stop': 'Stop writing it down',
  'write.nothing': 'No words were understood. The recording is still there. Please say it again, or type it.',
  'write.nothingCounted': 'No words were understood. Your recording and your text are still there.',
  'write.failed': 'It could not be written down. Your recording and your text are still there. Try again, or type it.',
  'write.failedCount':
    'The words could not be counted. Your recording and your text are still there, and you can send your answer.',
  'write.again': 'Write down what I said',
  'write.countAgain': 'Count the words I said',
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
