import { ArrowUp } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useGazeText } from './gaze-text.ts'
import { type GazeStage, useGazeSteps } from './use-gaze-steps.ts'

const spots = ['camera', 'left', 'right'] as const
type Spot = (typeof spots)[number]

const places: Record<Spot, string> = {
  camera: 'top-3 left-1/2 -translate-x-1/2',
  left: 'top-1/2 left-2 -translate-y-1/2',
  right: 'top-1/2 right-2 -translate-y-1/2',
}
const spotOf = (stage: GazeStage): Spot | null => spots.find((spot) => spot === stage) ?? null

const ends = ['done', 'alike', 'unseen', 'blind'] as const
const hasEnded = (stage: GazeStage): stage is (typeof ends)[number] => ends.some((end) => end === stage)

/** Where to look. The camera stands above the screen, where no page can draw: an arrow points to it. */
function Dot({ spot }: { spot: Spot }) {
  return (
    <div aria-hidden data-spot={spot} className={classNames('absolute grid justify-items-center', places[spot])}>
      {spot === 'camera' && <ArrowUp size={40} strokeWidth={3} className="text-accent" />}
      <span className="grid size-8 place-items-center rounded-full bg-accent motion-safe:animate-pulse">
        <span className="size-2.5 rounded-full bg-surface" />
      </span>
    </div>
  )
}

/** What is to be done now, or what came of it. */
function Saying({ stage }: { stage: GazeStage }) {
  const say = useGazeText()
  const spot = spotOf(stage)
  return (
    <div className="grid justify-items-center gap-3">
      {stage === 'intro' && (
        <div className="grid gap-2">
          <p>{say('lead')}</p>
          <p className="text-sm text-muted">{say('private')}</p>
        </div>
      )}
      <output className="grid gap-2">
        {stage !== 'intro' && (
          <span className={classNames(spot && 'text-xl font-bold', hasEnded(stage) && 'font-semibold')}>
            {say(`stage.${stage}`)}
          </span>
        )}
        {hasEnded(stage) && <span>{say(`then.${stage}`)}</span>}
      </output>
      {spot && <p className="text-sm text-muted">{say('step.of', { step: spots.indexOf(spot) + 1 })}</p>}
    </div>
  )
}

/** Three places to look at, over the whole page, since its edges are what is looked at. Escape leaves at any time. */
export function GazeDialog({ camera, onClose }: { camera: MediaStreamTrack; onClose: () => void }) {
  const say = useGazeText()
  const { stage, start, leave } = useGazeSteps(camera)
  const dialog = useRef<HTMLDialogElement>(null)
  const out = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  const spot = spotOf(stage)
  const isResting = stage === 'intro' || hasEnded(stage)
  useEffect(() => dialog.current?.showModal(), [])
  const begin = () => {
    // The button that was pressed goes; whoever uses the keyboard stays at the way out.
    out.current?.focus()
    start()
  }
  const close = () => {
    leave()
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={close}
      className="m-0 size-full max-h-none max-w-none bg-surface p-0 text-ink"
    >
      {spot && <Dot spot={spot} />}
      <div className="grid min-h-full place-content-center gap-6 px-14 py-24 text-center">
        <h2 id={titleId} className={classNames('text-xl font-bold', spot && 'sr-only')}>
          {say('title')}
        </h2>
        <div className="max-w-measure">
          <Saying stage={stage} />
        </div>
        <div className="flex flex-wrap justify-center gap-2">
          {isResting && stage !== 'done' && (
            <Button look="primary" onClick={begin}>
              {say(stage === 'intro' ? 'start' : 'retry')}
            </Button>
          )}
          <Button ref={out} onClick={() => dialog.current?.close()}>
            {say(isResting ? 'close' : 'cancel')}
          </Button>
        </div>
      </div>
    </dialog>
  )
}
