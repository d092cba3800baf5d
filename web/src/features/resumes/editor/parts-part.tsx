import { protectedSection } from '@maju/contracts/career-sections'
import { type ResumePart, resumePart } from '@maju/contracts/resumes'
import { Eye, EyeOff } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { moved } from '../../../shared/ordered/moved.ts'
import { OrderedRow } from '../../../shared/ordered/ordered-row.tsx'
import { useOrder } from '../../../shared/ordered/use-order.ts'
import { Button, IconButton } from '../../../shared/ui/button.tsx'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { useResumesText } from '../resumes-text.ts'
import { usePartName } from './use-part-name.ts'

type Props = { parts: readonly ResumePart[]; onChange: (parts: ResumePart[]) => void }

/** The person stands at the head whatever the order is. */
const movable = resumePart.exclude(['person']).options
const isProtected = (part: ResumePart) => protectedSection.safeParse(part).success

/** Who hides a part goes on to the button that shows it again, and the other way about: it is there only after the parts have changed. */
function useFocusAcross() {
  const box = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    const button = wanted.current && box.current?.querySelector<HTMLElement>(wanted.current)
    if (!button) return
    button.focus()
    wanted.current = null
  })
  const goTo = useCallback((selector: string) => {
    wanted.current = selector
  }, [])
  return { box, goTo }
}

/** What the résumé shows, and in which order. */
export function PartsPart({ parts, onChange }: Props) {
  const say = useResumesText()
  const nameOf = usePartName()
  const shown = parts.filter((part) => part !== 'person').map((part, place) => ({ id: `part-${part}`, part, place }))
  const hidden = movable.filter((part) => !parts.includes(part))
  const { box, goTo } = useFocusAcross()
  const set = (next: readonly ResumePart[]) => onChange(['person', ...next.filter((part) => part !== 'person')])
  const toggle = (part: ResumePart) => {
    const isShown = parts.includes(part)
    goTo(`[data-${isShown ? 'show' : 'hide'}="${part}"]`)
    set(isShown ? parts.filter((one) => one !== part) : [...parts, part])
  }
  const { list, said, rowOrder } = useOrder(
    shown,
    ({ part }) => nameOf(part),
    (id, place) => set(moved(shown, id, place).map(({ part }) => part)),
  )
  return (
    <Disclosure label={say('parts.title')}>
      <div ref={box} className="grid gap-4">
        <p className="text-sm text-muted">
          {say('parts.lead')} {say('parts.head')}
        </p>
        <ol ref={list} className="grid">
          {shown.map((item) => (
            <OrderedRow
              key={item.id}
              order={rowOrder(item)}
              actions={
                <IconButton
                  data-hide={item.part}
                  label={say('parts.hide', { part: nameOf(item.part) })}
                  onClick={() => toggle(item.part)}
                >
                  <EyeOff size={18} aria-hidden />
                </IconButton>
              }
            >
              <p className="font-semibold">{nameOf(item.part)}</p>
            </OrderedRow>
          ))}
        </ol>
        <output className="sr-only" aria-live="polite">
          {said}
        </output>
        {hidden.length > 0 && (
          <div className="grid gap-2">
            <h3 className="font-semibold">{say('parts.hidden')}</h3>
            <div className="flex flex-wrap gap-2">
              {hidden.map((part) => (
                <Button
                  key={part}
                  size="small"
                  data-show={part}
                  aria-label={say('parts.show', { part: nameOf(part) })}
                  onClick={() => toggle(part)}
                >
                  <Eye size={16} aria-hidden />
                  {nameOf(part)}
                </Button>
              ))}
            </div>
            {hidden.some(isProtected) && <p className="text-sm text-muted">{say('parts.protected')}</p>}
          </div>
        )}
      </div>
    </Disclosure>
  )
}
