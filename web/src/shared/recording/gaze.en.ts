import type { Translated } from '../dictionary.ts'
import type { gazeKo } from './gaze.ko.ts'

export const gazeEn: Translated<typeof gazeKo> = {
  open: 'Calibrate the gaze',
  again: 'Calibrate the gaze again',
  why: 'Look at the camera and at both edges of the screen for a moment, and where you look while answering is measured better. You need not: your gaze is then given as a hint only.',
  kept: 'Calibrated at {{time}}. It is used with this camera and this screen for three hours.',
  stale:
    'What was calibrated at {{time}} is not used any more: three hours have passed, or the camera or screen changed.',
  forget: 'Forget the calibration',
  forgotten: 'The calibration is forgotten.',
  title: 'Calibrate the gaze',
  lead: 'Make the window fill the screen and sit as you will in the interview. A dot appears in three places, one after the other; look at each. It takes about 8 seconds.',
  private: 'No picture is kept. Six angles of eyes and head are remembered in this browser only.',
  start: 'Start',
  cancel: 'Stop',
  close: 'Close',
  retry: 'Try again',
  'stage.coming': 'Getting ready to look at the camera’s picture. The first time takes a few seconds.',
  'stage.camera': 'Look at the camera',
  'stage.left': 'Look at the dot at the left edge of the screen',
  'stage.right': 'Look at the dot at the right edge of the screen',
  'stage.reckoning': 'Comparing the three places.',
  'stage.done': 'Your gaze is calibrated.',
  'stage.alike': 'Your eyes looked much the same at all three places, so they could not be told apart.',
  'stage.unseen': 'Your eyes could not be seen well enough.',
  'stage.blind': 'What is needed to measure the picture did not come, or this browser cannot use it.',
  'then.done': 'From now on it can be told whether you looked at the camera or elsewhere while answering.',
  'then.alike':
    'Let your eyes go along whenever the dot moves. Make a small window fill the screen, and sit closer to a small screen. The interview works without this too: your gaze is then given as a hint.',
  'then.unseen':
    'Sit so that your whole face is in the picture, with light in front of you, and check that neither hair nor dark glasses cover your eyes. The interview works without this too.',
  'then.blind': 'Check the connection and try again. The interview and the measuring of sound are not affected.',
  'step.of': '{{step}} of 3',
}
