import type { HiddenReason, HiddenText } from '@maju/contracts/document'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { withVisibleCharacters } from '../../../shared/ui/document-quote.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useTextText } from './text-text.ts'

const reasons = [
  'white',
  'tiny',
  'off-page',
  'hidden-run',
  'invisible',
  'zero-width',
  'bidi',
] as const satisfies readonly HiddenReason[]

/** What is in the file and nobody would see: why it is not seen, what it says, and what to do. */
export function HiddenTexts({ hidden }: { hidden: readonly HiddenText[] }) {
  const say = useTextText()
  const groups = reasons
    .map((reason) => ({ reason, found: hidden.filter((one) => one.reason === reason) }))
    .filter(({ found }) => found.length > 0)
  return (
    <Notice look="warning">
      <p className="font-semibold">{say('hidden.title', { count: hidden.length })}</p>
      <p className="mt-1 text-sm">{say('hidden.what')}</p>
      <div className="mt-3 grid gap-3">
        {groups.map(({ reason, found }) => (
          <div key={reason} className="grid gap-1">
            <p className="text-sm">
              <span className="font-semibold">{say(`hidden.${reason}`)}</span> {say(`hidden.${reason}.why`)}
            </p>
            <Disclosure label={say('hidden.show', { count: found.length })}>
              <ul className="grid list-disc gap-1 pl-5 text-sm break-all">
                {found.map(({ text, place }, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- two may say the same, and none of them ever moves
                  <li key={at}>
                    {place && `${say('page', { page: place.page })}: `}‘{withVisibleCharacters(text)}’
                  </li>
                ))}
              </ul>
            </Disclosure>
          </div>
        ))}
      </div>
      <p className="mt-3 text-sm">{say('hidden.do')}</p>
    </Notice>
  )
}
