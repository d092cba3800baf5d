import type { Language } from '@maju/contracts/basics'
import { CHAT_LIMITS, type ChatTopic } from '@maju/contracts/chat'
import { findCompetency } from '@maju/interviewer/bank/competencies'
import { jobFamily } from '@maju/interviewer/bank/families'

const OPEN: Record<Language, string> = { ko: '자유로운 이야기', en: 'Open talk' }

export const cutTitle = (text: string): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return line.length <= CHAT_LIMITS.titleCharacters ? line : `${line.slice(0, CHAT_LIMITS.titleCharacters - 1)}…`
}

type About = { topic: ChatTopic; language: Language; company: string; jobTitle: string }

/** The title that a topic gives; null where there is none, and the first words will give it. */
export function titleOfTopic({ topic, language, company, jobTitle }: About): string | null {
  const names = [
    topic.text,
    findCompetency(topic.competency ?? '')?.name[language] ?? '',
    `${company} ${jobTitle}`.trim(),
    topic.ncsMajor === null ? '' : (jobFamily(topic.ncsMajor)?.[language] ?? ''),
  ].filter((name) => name !== '')
  return names.length === 0 ? null : cutTitle(names.join(' · '))
}

export const openTitle = (language: Language): string => OPEN[language]
