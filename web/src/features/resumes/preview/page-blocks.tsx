import type { ResumeBlock, ResumePage } from '@maju/contracts/resume-page'
import { Fragment, type ReactNode } from 'react'

type Kind = ResumeBlock['kind']
type Of<Each extends Kind> = Extract<ResumeBlock, { kind: Each }>
type Words = Of<'contacts'>['items'][number]

/** Words as they are typed; an address can be followed. */
function Said({ text, link }: Words) {
  if (link === null) return text
  return (
    <a href={link} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  )
}

function Entry({ entry: { name, when, about, items, notes } }: { entry: Of<'entry'> }) {
  return (
    <div className="resume-entry">
      <p className="resume-name">
        <strong>{name}</strong>
        {when !== '' && <span className="resume-when">{when}</span>}
      </p>
      {about !== '' && <p className="resume-about">{about}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      )}
      {notes.map((note, at) => (
        <p key={at}>{note}</p>
      ))}
    </div>
  )
}

function Line({ line: { name, when, about } }: { line: Of<'line'> }) {
  return (
    <p className="resume-name">
      <span>
        <strong>{name}</strong>
        {about !== '' && <span className="resume-about"> · {about}</span>}
      </span>
      {when !== '' && <span className="resume-when">{when}</span>}
    </p>
  )
}

function Table({ table: { columns, rows } }: { table: Of<'table'> }) {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <table>
      <colgroup>
        {columns.map(({ name, share }, at) => (
          <col key={`${at} ${name}`} style={{ width: `${(100 * share) / all}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ name }, at) => (
            <th key={`${at} ${name}`} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={line}>
            {row.map((cell, at) => (
              <td key={at}>
                <Said {...cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Names and values of a form, each row as wide as the page. */
function Grid({ grid: { rows } }: { grid: Of<'grid'> }) {
  return (
    <dl className="resume-grid">
      {rows.map((row, line) => (
        <div key={line} className="resume-row">
          {row.map(({ name, value }) => (
            <div key={name} className="resume-cell">
              <dt>{name}</dt>
              <dd>
                <Said {...value} />
              </dd>
            </div>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Contacts({ items }: { items: readonly Words[] }) {
  return (
    <p className="resume-contacts">
      {items.map((item, at) => (
        <span key={at}>
          <Said {...item} />
        </span>
      ))}
    </p>
  )
}

type BlockOf = { [Each in Kind]: Of<Each> }

/** How each kind of block is shown. */
const SHOWN: { [Each in Kind]: (block: BlockOf[Each]) => ReactNode } = {
  title: ({ text }) => <h3 className="resume-title">{text}</h3>,
  headline: ({ text }) => <p className="resume-headline">{text}</p>,
  contacts: ({ items }) => <Contacts items={items} />,
  heading: ({ text }) => <h4 className="resume-heading">{text}</h4>,
  question: ({ text }) => <h5 className="resume-question">{text}</h5>,
  paragraph: ({ text }) => <p className="resume-paragraph">{text}</p>,
  entry: (entry) => <Entry entry={entry} />,
  line: (line) => <Line line={line} />,
  table: (table) => <Table table={table} />,
  grid: (grid) => <Grid grid={grid} />,
  'page-break': () => <hr />,
}

const shown = <Each extends Kind>(kind: Each, block: BlockOf[Each]) => SHOWN[kind](block)

/** A résumé as its template lays it out: paper, whatever the theme of the page around it. */
export function PageBlocks({ page: { blocks, language, template } }: { page: ResumePage }) {
  return (
    <article lang={language} className={`resume-page resume-${template}`}>
      {blocks.map((block, at) => (
        <Fragment key={at}>{shown(block.kind, block)}</Fragment>
      ))}
    </article>
  )
}
