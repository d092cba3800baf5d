import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts'
import { radarEdge, radarPath } from './radar-shape.ts'

export type RadarDatum = { name: string; level: number | null; missing: boolean }

type ShapePoint = { x: number; y: number; cx?: number; cy?: number; value?: number | null }
type TickProps = {
  x?: number | string
  y?: number | string
  textAnchor?: string
  payload?: { value?: string }
  index?: number
}

const lineCharacters = 9

/** Words of a name in lines that fit beside the figure. */
function linesOf(name: string): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < lineCharacters
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}

function Tick({ x = 0, y = 0, textAnchor, payload, index, data }: TickProps & { data: readonly RadarDatum[] }) {
  const lines = linesOf(payload?.value ?? '')
  const above = Number(y) - (lines.length - 1) * 6
  return (
    <text
      textAnchor={textAnchor === 'start' || textAnchor === 'end' ? textAnchor : 'middle'}
      className={data[index ?? -1]?.missing ? 'fill-muted italic' : 'fill-ink'}
      fontSize="12"
    >
      {lines.map((line, at) => (
        <tspan key={line} x={Number(x)} y={above + at * 14 + 4}>
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
    <ResponsiveContainer width="100%" height={320}>
      <RadarChart data={[...data]} outerRadius="62%" accessibilityLayer={false} tabIndex={-1}>
        <PolarGrid stroke="var(--line-strong)" strokeOpacity={0.5} />
        <PolarAngleAxis dataKey="name" tick={<Tick data={data} />} />
        <PolarRadiusAxis domain={[0, 5]} tickCount={6} tick={false} axisLine={false} />
        <Radar dataKey="level" isAnimationActive={false} shape={<Shape points={[]} />} />
      </RadarChart>
    </ResponsiveContainer>
  )
}
