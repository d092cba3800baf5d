import type { Translated } from '../dictionary.ts'
import type { recordingKo } from './recording.ko.ts'

export const recordingEn: Translated<typeof recordingKo> = {
  title: 'Recording and camera',
  lead: 'Everything is off to begin with. Only what you switch on is used; what is off is not measured. Your choice is remembered on this device.',
  'switch.microphone': 'Microphone',
  'switch.microphone.hint':
    'Pace, pauses, loudness and pitch are measured in this browser, and the report shows those numbers. The microphone goes on only when you press its button to answer.',
  'switch.camera': 'Camera',
  'switch.camera.hint':
    'You can see yourself during the interview. While you answer by speaking, gaze, head and posture are measured in this browser, and the report shows only those numbers. When the recording is kept or sent, the picture is part of it. Neither your face nor your gaze is scored.',
  'switch.expression': 'Expression',
  'switch.expression.hint':
    'Which expressions could be seen while you answered is measured too. Only smiles can be relied on, the rest are hints. What was seen is said, never what you felt or are like; it is no part of a score and is shown in your own report only.',
  'switch.keep': 'Keep the recording in this browser',
  'switch.keep.hint': 'It stays here until you delete it. Settings show how much there is.',
  'switch.send': 'Send the recording to the server',
  'switch.send.hint':
    'It goes to this server bit by bit while you answer. You can listen to it on your other devices; deleting the interview deletes it.',
  'switch.needsMicrophone': 'Switch the microphone on to choose this.',
  'device.microphone': 'microphone',
  'device.camera': 'camera',
  'check.title': 'Try it first',
  'check.lead': 'Try what you have switched on before the interview. No sound or picture is kept while you do.',
  'check.microphone.start': 'Check the microphone',
  'check.microphone.stop': 'Turn the microphone off',
  'check.microphone.choose': 'Microphone to use',
  'check.microphone.speak': 'Say a sentence as you usually would.',
  'check.microphone.hint':
    'Too quiet? Sit closer or turn the input level up. Distorted? Move back a little or turn it down.',
  'check.camera.start': 'Check the camera',
  'check.camera.stop': 'Turn the camera off',
  'check.camera.choose': 'Camera to use',
  'check.camera.picture': 'What the camera sees',
  'level.label': 'Microphone level',
  'level.silent': 'No sound is coming in',
  'level.quiet': 'Too quiet',
  'level.fine': 'Just right',
  'level.clipping': 'Too loud: the sound is distorted',
  'light.dark': 'It is dark. Put a light in front of you, or face a window.',
  'light.fine': 'The light is fine.',
  'light.bright': 'It is too bright. Cover the window or lamp behind you.',
  'speaker.play': 'Test the speakers',
  'speaker.played': 'If you heard two tones, all is well. If not, check the volume and where the sound goes.',
  'speaker.failed': 'No sound could be played. Check that the browser does not mute this page.',
  'problem.insecure':
    'The address is not https, so the browser does not hand out the {{device}}. Open the page over https, or ask whoever runs this server. You can answer by typing all the same.',
  'problem.blocked':
    'The browser is blocking the {{device}}. Allow it in the site settings beside the address bar, then turn it on again. What you wrote is still here.',
  'problem.absent':
    'No {{device}} was found. Check that it is connected and turn it on again. What you wrote is still here.',
  'problem.busy':
    'Another program seems to be using the {{device}}. Close it and try again. What you wrote is still here.',
  'problem.failed':
    'The {{device}} could not be turned on. What you wrote is still here. Try again, or type your answer.',
  'problem.unplugged':
    'The {{device}} was disconnected. The recording and text so far are still here. Connect it and turn it on again to carry on.',
  'problem.full':
    'This browser has no room to keep more of the recording. The sound is still being measured. Deleting kept recordings in the settings makes room.',
  'line.filming': 'Recording sound and picture',
  'line.recording': 'Recording',
  'line.measuring': 'Measuring the sound',
  'line.watching': 'Measuring sound and picture',
  'line.blind': 'The picture cannot be measured in this browser. The sound still is.',
  'line.held': 'Stopped while you think',
  'line.seconds': 'Time recorded',
  'goes.nowhere': 'The recording is not kept. Only numbers go into the report.',
  'goes.keep': 'It stays in this browser only.',
  'goes.send': 'It is being sent to the server.',
  'goes.both': 'It is being sent to the server and stays in this browser too.',
  'sending.waiting':
    'The server cannot be reached. What was not sent is in this browser and follows once you are connected. Carry on with your answer.',
  'sending.refused':
    'The server did not take the recording. The text of your answer and the numbers are unharmed. Carry on with the interview.',
  'self.title': 'Yourself',
  'self.on': 'Camera on',
  'self.starting': 'Turning the camera on',
  'self.hide': 'Hide yourself',
  'self.show': 'Show yourself',
  'self.off': 'Turn the camera off',
  'self.again': 'Try the camera again',
  'self.without': 'Go on without it',
  'kept.title': 'Recordings in this browser',
  'kept.none': 'No recordings are kept here.',
  'kept.amount_one': '{{count}} recording · {{size}} MB',
  'kept.amount_other': '{{count}} recordings · {{size}} MB',
  'kept.unsent_one': '{{count}} of them has not reached the server yet. It follows once you are connected.',
  'kept.unsent_other': '{{count}} of them have not reached the server yet. They follow once you are connected.',
  'kept.where': 'They are in this browser only, and signing out deletes them.',
  'kept.clear': 'Delete the recordings',
  'kept.ask': 'Delete all recordings in this browser?',
  'kept.ask.body':
    'This cannot be undone. What was sent to the server and the numbers in your reports remain. What has not been sent yet is deleted too.',
  'kept.cleared': 'Recordings deleted.',
  'kept.failed':
    'The browser’s storage could not be opened. The recordings are still there. Try opening the page again.',
}
