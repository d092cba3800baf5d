import { resumeWordsEn } from './resume-words.en.ts'
import { resumeWordsKo } from './resume-words.ko.ts'
import { defineText } from './text.ts'

export const useResumeWords = defineText('resume-words', { ko: resumeWordsKo, en: resumeWordsEn })

type Under<Kind extends string, From = keyof typeof resumeWordsKo> = From extends `${Kind}.${infer Name}` ? Name : never
export type SectionName = Under<'section'>
export type FieldName = Under<'field'>
export type ChoiceName = Exclude<Under<'choice'>, 'none'>
