import { defineText } from '../text.ts'
import { recordingEn } from './recording.en.ts'
import { recordingKo } from './recording.ko.ts'

export const useRecordingText = defineText('recording', { ko: recordingKo, en: recordingEn })
