import type { Transcript } from '@maju/contracts/transcript'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptText } from './kept-text.ts'
import { loops } from './loops.ts'
import { type Cleaned, withoutGhosts } from './without-ghosts.ts'

/** Words half a second long, one after the other from `from`, unless a word says its own time as `word@12`. */
function transcript(text: string, from = 0): Transcript {
  let at = from
  const words = text.split(' ').map((each) => {
    const [spelled = '', time] = each.split('@')
    if (time !== undefined) at = Number(time)
    at += 0.5
    return { text: spelled, startSecond: at - 0.5, endSecond: at, confidence: null }
  })
  return { language: 'ko', text: words.map((word) => word.text).join(' '), words, verbatim: false, writtenBy: 'x/y' }
}

const untimed = (text: string): Transcript => ({ ...transcript(text), words: null })
const brief = ({ transcript: { text, words }, removed }: Cleaned) => ({
  text,
  words: words?.map((word) => word.text).join(' '),
  removed: removed.map((ghost) => `${ghost.reason}: ${ghost.text}`),
})
const all = [{ startSecond: 0, endSecond: 1000 }]

describe('words without speech under them', () => {
  const speech = [
    { startSecond: 0, endSecond: 3 },
    { startSecond: 20, endSecond: 22 },
  ]

  test('are removed, with their times and the reason', () => {
    const cleaned = withoutGhosts(transcript('저는 팀을 이끌었습니다 네네@10 그럼요 마지막으로@20.2'), speech)
    expect(cleaned.transcript.text).toBe('저는 팀을 이끌었습니다 마지막으로')
    expect(cleaned.transcript.words).toHaveLength(4)
    expect(cleaned.removed).toEqual([{ text: '네네 그럼요', startSecond: 10, endSecond: 11, reason: 'no-speech' }])
  })

  test('stay where their times may only be off by half a second', () => {
    const said = transcript('저는@3.4 팀을@19.2')
    expect(withoutGhosts(said, speech)).toEqual({ transcript: said, removed: [] })
    expect(brief(withoutGhosts(transcript('저는@3.6 팀을@18.9'), speech)).text).toBe('')
  })

  test('are all of them where nobody spoke at all', () => {
    expect(brief(withoutGhosts(transcript('I led a team'), []))).toEqual({
      text: '',
      words: '',
      removed: ['no-speech: I led a team'],
    })
    expect(brief(withoutGhosts(untimed('I led a team'), [])).text).toBe('')
  })

  test('stay where nothing was measured', () => {
    const said = transcript('저는 팀을@500 이끌었습니다')
    expect(withoutGhosts(said, null)).toEqual({ transcript: said, removed: [] })
  })

  test('that end beyond the recording are gone too', () => {
    const cleaned = withoutGhosts(transcript('저는 팀을 고맙습니다@30'), speech)
    expect(brief(cleaned).removed).toEqual(['no-speech: 고맙습니다'])
  })
})

describe('phrases of video endings', () => {
  test.each([
    '시청해 주셔서 감사합니다.',
    '시청해주셔서 감사합니다!',
    '구독과 좋아요 부탁드립니다.',
    'MBC 뉴스 이덕영입니다.',
    'MBC 뉴스 김 지 은입니다.',
    '한글자막 by 한효정',
    'Thanks for watching!',
    'Thank you for watching.',
    'Subtitles by the Amara.org community',
    'Please like and subscribe.',
    'THANKS FOR WATCHING',
    'Subtitles by John Smithson',
    '시청해 주셔서 감사합니다'.normalize('NFD'),
  ])('"%s" alone is removed, also without times', (phrase) => {
    for (const said of [transcript(phrase), untimed(phrase)])
      expect(brief(withoutGhosts(said, all))).toMatchObject({ text: '', removed: [`known-phrase: ${phrase}`] })
  })

  test('are removed whole where there is no speech under most of it, though its first word touches speech', () => {
    const said = transcript('이상으로 마치겠습니다 시청해@1.4 주셔서 감사합니다')
    const cleaned = withoutGhosts(said, [{ startSecond: 0, endSecond: 1.6 }])
    expect(brief(cleaned)).toEqual({
      text: '이상으로 마치겠습니다',
      words: '이상으로 마치겠습니다',
      removed: ['known-phrase: 시청해 주셔서 감사합니다'],
    })
  })

  test('stay where somebody says them in an answer', () => {
    const said = transcript('제 채널에는 늘 구독과 좋아요 부탁드립니다 라는 말이 나옵니다')
    expect(withoutGhosts(said, all).removed).toEqual([])
    expect(withoutGhosts(said, null).removed).toEqual([])
  })

  test.each(['이상입니다 감사합니다', 'Thank you', '감사합니다', 'MBC 입사를 꿈꾸는 기자 지망생 홍길동입니다'])(
    '"%s" is a way to end or begin an answer and stays',
    (text) => {
      expect(withoutGhosts(transcript(text), all).removed).toEqual([])
    },
  )
})

describe('loops', () => {
  test('leave what was said the first time', () => {
    const cleaned = withoutGhosts(
      transcript('먼저 확인을 했고 확인을 했고 확인을 했고 확인을 했고 확인을 끝냈습니다'),
      all,
    )
    expect(brief(cleaned)).toEqual({
      text: '먼저 확인을 했고 확인을 끝냈습니다',
      words: '먼저 확인을 했고 확인을 끝냈습니다',
      removed: ['repetition: 확인을 했고 확인을 했고 확인을 했고'],
    })
  })

  test('of one word are removed from the sixth time on, whatever signs are on it', () => {
    expect(brief(withoutGhosts(transcript('네, 네 네. 네 네 네'), all)).text).toBe('네,')
    expect(brief(withoutGhosts(untimed('감사합니다. '.repeat(40).trim()), null)).text).toBe('감사합니다.')
  })

  test.each([
    '그 그 그 그 그 제가',
    'no no no I mean no',
    '하나씩 하나씩 하나씩',
    '제가 했고 제가 했고 제가 했고',
    'very very very very good',
  ])('"%s" is how people speak and stays', (text) => {
    expect(withoutGhosts(transcript(text), all).removed).toEqual([])
  })

  test('of a clause are removed from the third time on', () => {
    expect(loops('a b c d a b c d a b c d e'.split(' '))).toEqual([{ start: 4, end: 12 }])
    expect(loops('a b c d a b c d e'.split(' '))).toEqual([])
  })
})

describe('notes about the sound', () => {
  test.each([
    ['[Music] I led a team', 'I led a team'],
    ['I led (keyboard clicking) a team', 'I led a team'],
    ['♪ I led a team', 'I led a team'],
    ['♪ la la ♪ I led a team', 'I led a team'],
    ['[BLANK_AUDIO]', ''],
    ['저는 (웃음) 팀을', '저는 팀을'],
    ['*sighs* I led', 'I led'],
  ])('"%s" becomes "%s"', (text, expected) => {
    for (const said of [transcript(text), untimed(text)]) {
      const cleaned = withoutGhosts(said, all)
      expect(cleaned.transcript.text).toBe(expected)
      expect(cleaned.removed.map((ghost) => ghost.reason)).toEqual(['annotation'])
    }
  })

  test.each(['(주)마주 에서 일한 경험을 (서울)에서 쌓았습니다', '3*4 는 12', '[확인 필요 없이 말씀드리면'])(
    '"%s" has none and stays',
    (text) => {
      expect(withoutGhosts(transcript(text), all).removed).toEqual([])
    },
  )
})

test('what is left after one ghost can be another', () => {
  const cleaned = withoutGhosts(transcript('[Music] Thanks for watching!'), all)
  expect(brief(cleaned)).toEqual({
    text: '',
    words: '',
    removed: ['annotation: [Music]', 'known-phrase: Thanks for watching!'],
  })
})

describe('the text that is kept', () => {
  const words = (spelled: string, gone: string[]) =>
    spelled.split(' ').map((text) => ({ text, isKept: !gone.includes(text) }))

  test.each([
    ['Well, I led. And then: stop.', 'Well I led And then stop', ['And', 'then'], 'Well, I led. stop.'],
    ["I can't – really – go.", 'I can t really go', ['really'], "I can't – – go."],
    ['gone left', '– gone left', ['gone'], 'left'],
    ['네, 맞습니다. 그렇죠!', '네 맞습니다 그렇죠', ['네'], '맞습니다. 그렇죠!'],
  ])('of "%s"', (text, spelled, gone, expected) => {
    expect(keptText(text, words(spelled, gone))).toBe(expected)
  })

  test.each([
    ['twenty five', '25 people', ['people'], '25'],
    ['one two', 'one two three', ['three'], 'one two'],
    ['one two three', 'one two', ['two'], 'one'],
  ])('is the words alone where "%s" does not spell them', (text, spelled, gone, expected) => {
    expect(keptText(text, words(spelled, gone))).toBe(expected)
  })
})

test('nothing is added, nothing is lost unsaid, and a second time finds nothing', () => {
  const anyText = fc.constantFrom(
    '네',
    '네,',
    '저는',
    'Thanks',
    'for',
    'watching!',
    '[Music]',
    '(',
    '♪',
    '구독과',
    '좋아요',
    'x)',
  )
  const anyWords = fc.array(fc.tuple(anyText, fc.integer({ min: 0, max: 20 })), { maxLength: 30 })
  const anySpeech = fc.option(
    fc.array(
      fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({
        startSecond: start,
        endSecond: start + length,
      })),
    ),
  )
  fc.assert(
    fc.property(anyWords, anySpeech, fc.boolean(), (pairs, speech, isTimed) => {
      let at = 0
      const timed = pairs.map(([text, gap]) => `${text}@${(at += gap)}`).join(' ')
      const said =
        pairs.length === 0 ? untimed('') : isTimed ? transcript(timed) : untimed(timed.replaceAll(/@\d+/g, ''))
      const { transcript: cleaned, removed } = withoutGhosts(said, speech)
      const before = said.words?.map((word) => word.text) ?? said.text.split(' ').filter(Boolean)
      const after = cleaned.words?.map((word) => word.text) ?? cleaned.text.split(' ').filter(Boolean)
      const gone = removed.flatMap((ghost) => ghost.text.split(' '))
      expect([...after, ...gone].toSorted()).toEqual(before.toSorted())
      let next = 0
      for (const word of after) {
        const place = before.indexOf(word, next)
        expect(place).toBeGreaterThanOrEqual(next)
        next = place + 1
      }
      expect(withoutGhosts(cleaned, speech).removed).toEqual([])
    }),
  )
})

test('a thousand words with ghosts everywhere take no second', () => {
  const text = Array.from({ length: 1000 }, (_, i) => (i % 2 ? `말${i}` : '[Music]')).join(' ')
  const speech = Array.from({ length: 250 }, (_, i) => ({ startSecond: 2 * i, endSecond: 2 * i + 0.5 }))
  const began = performance.now()
  withoutGhosts(transcript(text), speech)
  expect(performance.now() - began).toBeLessThan(1000)
})
