import type { Mark } from '@maju/contracts/feedback'
import { dimension, type Judgement } from '@maju/contracts/report'
import { useDimensionName } from '../dimension-name.ts'
import { useSharingText } from './sharing-text.ts'

type Given = Pick<Judgement, 'dimension' | 'verdict' | 'level'>

type Props = {
  number: number
  competency: string
  marks: readonly Mark[]
  /** Empty: the program has said nothing (yet). */
  judgements: readonly Given[]
}

/** Levels of a mentor and of the program beside each other; what was given none says so. */
export function LevelTable({ number, competency, marks, judgements }: Props) {
  const say = useSharingText()
  const dimensionName = useDimensionName()
  const byMentor = (mark: Mark | undefined) => (mark ? (mark.level ?? say('compare.none')) : say('compare.unmarked'))
  const byProgram = (given: Given | undefined) => {
    if (!given) return say('compare.waiting')
    if (given.verdict === 'zero') return say('compare.zero')
    return given.level ?? say('compare.none')
  }
  return (
    <table className="w-full max-w-measure border-collapse text-left text-sm">
      <caption className="sr-only">{say('compare.caption', { question: number })}</caption>
      <thead>
        <tr className="border-b border-line-strong text-muted">
          <th scope="col" className="py-1.5 pr-2 font-semibold">
            {say('compare.dimension')}
          </th>
          <th scope="col" className="px-2 py-1.5 font-semibold">
            {say('compare.mentor')}
          </th>
          <th scope="col" className="py-1.5 pl-2 font-semibold">
            {say('compare.program')}
          </th>
        </tr>
      </thead>
      <tbody>
        {dimension.options.map((one) => (
          <tr key={one} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-2 font-medium">
              {dimensionName(one, competency)}
            </th>
            <td className="px-2 py-1.5">{byMentor(marks.find((mark) => mark.dimension === one))}</td>
            <td className="py-1.5 pl-2">{byProgram(judgements.find((given) => given.dimension === one))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
