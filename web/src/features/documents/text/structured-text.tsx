import type { Span } from '@maju/contracts/basics'
import { Fragment, memo, useMemo } from 'react'
import { classNames } from '../../../shared/ui/class-names.ts'
import { stretchesOf } from './matches.ts'
import { cellsOf, runsOf, type Piece, type Run } from './runs.ts'
import { useTextText } from './text-text.ts'

type Found = { text: string; matches: readonly Span[]; current: number }

const bringIntoView = (mark: HTMLElement | null) => mark?.scrollIntoView({ block: 'center' })

/** A stretch of the text with what was looked for marked in it. */
function Words({ span, text, matches, current }: Found & { span: Span }) {
  return stretchesOf(span, matches).map(({ start, end, match }) => {
    const words = text.slice(start, end)
    if (match === null) return <Fragment key={start}>{words}</Fragment>
    const isCurrent = match === current
    return (
      <mark
        key={start}
        ref={isCurrent && matches[match]?.start === start ? bringIntoView : null}
        className={classNames(
          'rounded bg-accent-soft text-ink',
          isCurrent && 'font-semibold ring-2 ring-accent print:ring-0',
        )}
      >
        {words}
      </mark>
    )
  })
}

function Table({ pieces, ...found }: Found & { pieces: readonly Piece[] }) {
  const rows = pieces.map((piece) => ({ start: piece.start, cells: cellsOf(found.text, piece) }))
  const columns = Math.max(...rows.map(({ cells }) => cells.length))
  return (
    <table className="w-full border-collapse text-left">
      <tbody>
        {rows.map(({ start, cells }) => (
          <tr key={start}>
            {cells.map((cell, at) => (
              <td
                key={cell.start}
                colSpan={at === cells.length - 1 ? columns - at : 1}
                className="border border-line px-2 py-1 align-top"
              >
                <Words span={cell} {...found} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RunOf({ run, ...found }: Found & { run: Run }) {
  const [piece] = run.pieces
  if (run.kind === 'row') return <Table pieces={run.pieces} {...found} />
  if (run.kind === 'item') {
    return (
      <ul className="grid list-disc gap-1 pl-5">
        {run.pieces.map((item) => (
          <li key={item.start}>
            <Words span={item} {...found} />
          </li>
        ))}
      </ul>
    )
  }
  const words = <Words span={piece} {...found} />
  if (run.kind === 'heading') return <h3 className="mt-2 text-lg font-bold">{words}</h3>
  return <p className={classNames(run.kind !== 'paragraph' && 'text-sm text-muted')}>{words}</p>
}

/** A text as it was laid out: headings, paragraphs, lists and tables, page by page. */
export const StructuredText = memo(function StructuredText({ pieces, ...found }: Found & { pieces: readonly Piece[] }) {
  const say = useTextText()
  const runs = useMemo(() => runsOf(pieces), [pieces])
  return (
    <div className="grid max-w-measure grid-cols-1 gap-3">
      {runs.map((run, at) => (
        <Fragment key={run.pieces[0].start}>
          {run.page !== null && run.page !== runs[at - 1]?.page && (
            <p className="mt-2 border-b border-line pb-1 text-sm text-muted first:mt-0">
              {say('page', { page: run.page })}
            </p>
          )}
          <RunOf run={run} {...found} />
        </Fragment>
      ))}
    </div>
  )
})
