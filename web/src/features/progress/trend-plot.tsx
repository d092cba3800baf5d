import type { Language } from '@maju/contracts/basics'
import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { Place } from './series.ts'

const locales = { ko: 'ko-KR', en: 'en-GB' } as const
const axisText = { fontSize: 12, fill: 'var(--muted)' }

const LEVELS = { domain: [1, 5], ticks: [1, 2, 3, 4, 5] }

type Props = {
  places: readonly Place[]
  language: Language
  /** How something measured is said; null for levels, which go from 1 to 5. */
  shown: ((value: number) => string) | null
}

/** Levels with their range as a band, or values, over the interviews. Where there is none the line has a gap. */
export function TrendPlot({ places, language, shown }: Props) {
  const day = new Intl.DateTimeFormat(locales[language], { month: 'numeric', day: 'numeric' })
  const data = places.map(({ at, level, spread }, order) => ({ order, label: day.format(new Date(at)), level, spread }))
  return (
    <ResponsiveContainer width="100%" height={260}>
      <ComposedChart
        data={data}
        margin={{ top: 12, right: 20, bottom: 4, left: shown ? 0 : -24 }}
        accessibilityLayer={false}
        tabIndex={-1}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="order"
          tickFormatter={(order: number) => data[order]?.label ?? ''}
          tick={axisText}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          padding={{ left: 24, right: 12 }}
        />
        <YAxis
          {...(shown ? { domain: ['auto', 'auto'], tickFormatter: shown, width: 84 } : LEVELS)}
          tick={axisText}
          tickLine={false}
          axisLine={false}
        />
        <Area
          dataKey="spread"
          stroke="none"
          fill="var(--accent)"
          fillOpacity={0.14}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="level"
          type="linear"
          stroke="var(--accent)"
          strokeWidth={2}
          dot={{ r: 4, fill: 'var(--accent)', strokeWidth: 0 }}
          activeDot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}
