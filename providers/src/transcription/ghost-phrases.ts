import { lettersOf } from './letters.ts'

/**
 * What Whisper and its kin say when they hear nothing: the ends of the videos whose subtitles they learnt from. `*` stands for one to
 * three words. "Thank you" alone is not among them; people end their answers so.
 */
const phrases = [
  '시청해 주셔서 감사합니다',
  '시청해 주셔서 고맙습니다',
  '끝까지 시청해 주셔서 감사합니다',
  '오늘도 시청해 주셔서 감사합니다',
  '영상 시청해 주셔서 감사합니다',
  '지금까지 시청해 주셔서 감사합니다',
  '구독과 좋아요',
  '구독과 좋아요 부탁드립니다',
  '구독과 좋아요 부탁드려요',
  '구독과 좋아요 눌러주세요',
  '구독 좋아요 알림 설정 부탁드립니다',
  '구독과 좋아요 알림 설정까지 부탁드립니다',
  '좋아요와 구독 부탁드립니다',
  '다음 영상에서 만나요',
  '다음 영상에서 뵙겠습니다',
  '다음 시간에 만나요',
  'MBC 뉴스 *입니다',
  'KBS 뉴스 *입니다',
  'SBS 뉴스 *입니다',
  'YTN 뉴스 *입니다',
  '자막 제공 및 광고를 포함하고 있습니다',
  '이 영상은 유료광고를 포함하고 있습니다',
  '한글자막 by *',
  '자막 by *',
  'Thanks for watching',
  'Thank you for watching',
  'Thank you so much for watching',
  'Thanks for watching and see you next time',
  'Please subscribe to my channel',
  'Please like and subscribe',
  "Don't forget to like and subscribe",
  'Like and subscribe',
  'See you in the next video',
  "I'll see you in the next video",
  'Subtitles by the Amara.org community',
  'Transcription by CastingWords',
  'Subtitles by *',
]

const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Letters of up to three words: names of reporters and subtitlers. */
const anyName = '.{1,24}'

/** Most words that one phrase can have. */
export const longestPhraseWords = 10

const pattern = new RegExp(
  `^(?:${phrases
    .map((phrase) =>
      phrase
        .split('*')
        .map((part) => quoted(lettersOf(part)))
        .join(anyName),
    )
    .join('|')})$`,
)

/** True where these words, however they are spaced and punctuated, are one of the phrases. */
export const isGhostPhrase = (words: readonly string[]): boolean => pattern.test(lettersOf(words.join('')))
