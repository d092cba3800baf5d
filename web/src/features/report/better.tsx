import type { BetterAnswer, Evidence } from '@maju/contracts/report'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { Quotes } from './quotes.tsx'
import { useReportText } from './report-text.ts'

const plain = (text: string) => text.replaceAll(/[\p{P}\s]/gu, '')

/** False where the sentence is the candidate's own, word for word: then it is its own proof. */
const isReworded = (text: string, from: readonly Evidence[]): boolean =>
  from.length > 0 && plain(from.map(({ quote }) => quote).join('')) !== plain(text)

/** The answer put together anew from what was said, each sentence with its words; what is missing stays a question. */
export function Better({ better, lang }: { better: BetterAnswer; lang: string }) {
  const say = useReportText()
  const word = useInterviewWords()
  const { sentences, gaps } = better
  if (sentences.length + gaps.length === 0) return null
  return (
    <div className="grid gap-3">
      <h4 className="font-bold">{say('better.title')}</h4>
      <p className="max-w-measure text-sm text-muted">{say(sentences.length > 0 ? 'better.lead' : 'better.none')}</p>
      {sentences.length > 0 && (
        <ol className="grid gap-3 rounded-xl border border-line p-4">
          {sentences.map(({ text, slot, from }) => (
            <li key={text} className="grid gap-1">
              {slot && <span className="text-sm font-semibold text-muted">{word(`slot.${slot}`)}</span>}
              <p lang={lang} className="max-w-measure">
                {text}
              </p>
              {isReworded(text, from) && (
                <Disclosure label={say('better.from')}>
                  <Quotes evidence={from} lang={lang} />
                </Disclosure>
              )}
            </li>
          ))}
        </ol>
      )}
      {gaps.length > 0 && (
        <div className="grid gap-1.5">
          <p className="font-semibold">{say('better.gaps')}</p>
          <ul className="grid list-disc gap-1 pl-5">
            {gaps.map(({ slot, question }) => (
              <li key={slot + question} className="max-w-measure">
                <span className="font-semibold">{word(`slot.${slot}`)}</span> <span lang={lang}>{question}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
