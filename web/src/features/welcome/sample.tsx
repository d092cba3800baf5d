import { useWelcomeText } from './welcome-text.ts'

function Marked({ note, children }: { note: number; children: string }) {
  return (
    <mark className="rounded-sm bg-accent-soft px-0.5 text-ink">
      {children}
      <sup className="ml-0.5 font-bold text-accent">{note}</sup>
    </mark>
  )
}

function Level({ level }: { level: number }) {
  const say = useWelcomeText()
  return (
    <span className="flex gap-1">
      <span className="sr-only">{say('sample.level', { level })}</span>
      {[1, 2, 3, 4, 5].map((step) => (
        <span
          key={step}
          className={step <= level ? 'h-1.5 w-4 rounded-full bg-accent' : 'h-1.5 w-4 rounded-full bg-sunken'}
        />
      ))}
    </span>
  )
}

/** What a judgement looks like: an answer, the words that count in it, and one thing that cannot be judged. */
export function Sample() {
  const say = useWelcomeText()
  return (
    <figure className="grid gap-5 rounded-3xl border border-line bg-surface p-6 shadow-card sm:p-8">
      <figcaption className="flex items-center justify-between gap-3 text-sm text-muted">
        {say('sample')}
        <span className="rounded-full bg-sunken px-2.5 py-0.5 font-medium">{say('sample.label')}</span>
      </figcaption>
      <p className="text-lg font-bold">{say('sample.question')}</p>
      <blockquote className="leading-loose">
        “{say('sample.before')}
        <Marked note={1}>{say('sample.own')}</Marked>
        {say('sample.middle')}
        <Marked note={2}>{say('sample.number')}</Marked>
        {say('sample.after')}”
      </blockquote>
      <dl className="grid gap-4 border-t border-line pt-5">
        <div className="grid gap-0.5">
          <dt className="flex items-center justify-between gap-3 font-semibold">
            <span>
              <span className="mr-1.5 text-accent">1</span>
              {say('sample.own.name')}
            </span>
            <Level level={4} />
          </dt>
          <dd className="text-muted">{say('sample.own.body')}</dd>
        </div>
        <div className="grid gap-0.5">
          <dt className="flex items-center justify-between gap-3 font-semibold">
            <span>
              <span className="mr-1.5 text-accent">2</span>
              {say('sample.number.name')}
            </span>
            <Level level={4} />
          </dt>
          <dd className="text-muted">{say('sample.number.body')}</dd>
        </div>
        <div className="grid gap-0.5">
          <dt className="font-semibold">{say('sample.lesson.name')}</dt>
          <dd className="text-muted">{say('sample.lesson.body')}</dd>
        </div>
      </dl>
    </figure>
  )
}
