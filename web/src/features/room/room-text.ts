import { defineText } from '../../shared/text.ts'
import { roomEn } from './room.en.ts'
import { roomKo } from './room.ko.ts'

export const useRoomText = defineText('room', { ko: roomKo, en: roomEn })
