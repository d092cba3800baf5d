/** Characters that nobody sees, made visible: a document may hide something in them. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g

/** The text with each invisible character written as its code point. */
export function withVisibleCharacters(text: string): string {
  return text.replaceAll(
    invisible,
    (character) => `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`,
  )
}

const bringIntoView = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: 'center' })

/** A document with one place in it marked and brought into view. Offsets are those of `String.prototype.slice`. */
export function DocumentQuote({ text, start, end }: { text: string; start: number; end: number }) {
  return (
    <p className="max-w-measure whitespace-pre-wrap">
      {text.slice(0, start)}
      <mark
        key={start}
        ref={bringIntoView}
        className="rounded bg-accent-soft px-0.5 font-semibold text-ink ring-1 ring-accent"
      >
        {text.slice(start, end)}
      </mark>
      {text.slice(end)}
    </p>
  )
}
