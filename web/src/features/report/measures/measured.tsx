import type { Language } from '@maju/contracts/basics'
import type { MeasureName } from '@maju/contracts/measurement'
import type { ComponentProps } from 'react'
import { classNames } from '../../../shared/ui/class-names.ts'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useOfAnother } from '../of-another/use-of-another.ts'
import { recordingFaults, type MeasureLists, type Measures } from './measure-lists.ts'
import { MeasureRow, PlainRow } from './measure-row.tsx'
import { useMeasuredBy, useMeasureText, type MeasuredBy } from './measure-text.ts'
import { useQualityText } from './quality-text.ts'

type Props = {
  measures: Measures
  lists: MeasureLists
  /** The language that was spoken. */
  spoken: Language
  by: readonly MeasuredBy[]
  /** On paper, only what a person can act on. */
  brief?: boolean
}

/** Faults of the recording, each with what helps against it. */
function Faults({ measures }: Pick<Props, 'measures'>) {
  const say = useMeasureText()
  const ofAnother = useOfAnother()
  const faults = recordingFaults(measures)
  if (faults.length === 0) return null
  return (
    <Notice>
      <p className="font-semibold">{ofAnother ? ofAnother('faults.title') : say('faults.title')}</p>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {faults.map((fault) => (
          <li key={fault}>
            {say(`reason.${fault}`)} {say(`fault.${fault}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Rows = readonly ComponentProps<typeof PlainRow>[]

/** Which expressions were seen, where the candidate wanted to know; that nobody has checked most of them is said once. */
function Expressions({ rows, brief }: { rows: Rows; brief: boolean }) {
  const say = useMeasureText()
  const qualityText = useQualityText()
  if (rows.every(({ measured }) => measured.value === null)) return null
  const isUnproven = ({ measured }: Rows[number]) => measured.reason === 'unproven'
  const unproven = rows.filter(isUnproven)
  const list = (some: Rows) => (
    <ul className="grid gap-x-10 text-sm sm:grid-cols-2">
      {some.map((row) => (
        <PlainRow key={row.measure} {...row} doubtSaid={isUnproven(row)} />
      ))}
    </ul>
  )
  return (
    <section className={classNames('grid gap-1', brief && 'no-print')}>
      <h4 className="font-semibold">{say('expression.title')}</h4>
      <p className="max-w-measure text-sm text-muted">{say('expression.lead')}</p>
      {list(rows.filter((row) => !isUnproven(row)))}
      {unproven[0] && <p className="mt-2 max-w-measure text-sm text-muted">{qualityText(unproven[0].measured)}</p>}
      {list(unproven)}
    </section>
  )
}

/** Measures of one track: first those that a person can act on, drawn among their bands; the rest folded away. */
export function Measured({ measures, lists, spoken, by, brief = false }: Props) {
  const say = useMeasureText()
  const measuredBy = useMeasuredBy()
  const known = (list: readonly MeasureName[]) =>
    list.flatMap((measure) => {
      const measured = measures[measure]
      return measured ? [{ measure, measured, spoken, by }] : []
    })
  return (
    <div className="grid gap-5">
      <ul className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {known(lists.first).map((row) => (
          <MeasureRow key={row.measure} {...row} />
        ))}
      </ul>
      <Expressions rows={known(lists.ifMeasured ?? [])} brief={brief} />
      <Faults measures={measures} />
      <div className={classNames(brief && 'no-print')}>
        <Disclosure label={say('rest.open')}>
          <p className="max-w-measure text-sm text-muted">{say('rest.lead')}</p>
          <ul className="mt-1 grid gap-x-10 text-sm sm:grid-cols-2">
            {known(lists.rest).map((row) => (
              <PlainRow key={row.measure} {...row} />
            ))}
          </ul>
        </Disclosure>
      </div>
      <p className="text-sm text-muted">{say('track.by', { by: measuredBy(by) })}</p>
    </div>
  )
}
