import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts'
import { radarEdge, radarPath } from './radar-shape.ts'

export type RadarDatum = { name: string; level: number | null; missing: boolean }

type ShapePoint = { x: number; y: number; cx?: number; cy?: number; value?: number | null }
type TickProps = {
  x?: number | string
  y?: number | string
  cy?: number
  textAnchor?: string
  payload?: { value?: string }
  index?: number
}

const lineCharacters = 9
const lineHeight = 14

/** Words of a name in lines that fit beside the figure. */
function linesOf(name: string): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < lineCharacters
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}

/** Where the first of several lines stands, so that a name lies outside of the figure. */
function firstLine({ y = 0, cy = 0, textAnchor }: TickProps, lines: number): number {
  const isSide = textAnchor === 'start' || textAnchor === 'end'
  if (isSide) return Number(y) - ((lines - 1) * lineHeight) / 2
  return Number(y) < cy ? Number(y) - (lines - 1) * lineHeight : Number(y) + lineHeight / 2
}

function Tick({ data, ...tick }: TickProps & { data: readonly RadarDatum[] }) {
  const lines = linesOf(tick.payload?.value ?? '')
  const first = firstLine(tick, lines.length)
  return (
    <text
      textAnchor={tick.textAnchor === 'start' || tick.textAnchor === 'end' ? tick.textAnchor : 'middle'}
      className={data[tick.index ?? -1]?.missing ? 'fill-muted italic' : 'fill-ink'}
      fontSize="12"
    >
      {lines.map((line, at) => (
        <tspan key={line} x={Number(tick.x)} y={first + at * lineHeight + 4}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function Shape({ points }: { points: readonly ShapePoint[] }) {
  const known = points.map((point) => (typeof point.value === 'number' ? point : null))
  const centre = { x: points[0]?.cx ?? 0, y: points[0]?.cy ?? 0 }
  return (
    <g>
      <path d={radarPath(known, centre)} className="fill-accent" fillOpacity="0.18" />
      <path d={radarEdge(known)} className="stroke-accent" strokeWidth="2" fill="none" />
      {known.map((point) =>
        point ? <circle key={`${point.x},${point.y}`} cx={point.x} cy={point.y} r="4" className="fill-accent" /> : null,
      )}
    </g>
  )
}

/** Competencies on axes from 0 to 5. An axis without a level keeps its name and has no point. */
export function RadarPlot({ data }: { data: readonly RadarDatum[] }) {
  return (
    <ResponsiveContainer width="100%" height={300}>
      <RadarChart data={[...data]} outerRadius="54%" accessibilityLayer={false} tabIndex={-1}>
        <PolarGrid stroke="var(--line-strong)" strokeOpacity={0.5} />
        <PolarAngleAxis dataKey="name" tick={<Tick data={data} />} />
        <PolarRadiusAxis domain={[0, 5]} tickCount={6} tick={false} axisLine={false} />
        <Radar dataKey="level" isAnimationActive={false} shape={<Shape points={[]} />} />
      </RadarChart>
    </ResponsiveContainer>
  )
}
