import { Volume2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useRecordingText } from './recording-text.ts'

const tones = [
  { hertz: 523.25, startSecond: 0 },
  { hertz: 659.25, startSecond: 0.35 },
] as const
const toneSeconds = 0.3
const loudness = 0.2

/** Two soft tones, one after the other. */
async function playTones(): Promise<void> {
  const context = new AudioContext()
  await context.resume()
  const gain = new GainNode(context, { gain: 0 })
  gain.connect(context.destination)
  const begin = context.currentTime + 0.05
  const last = tones.map(({ hertz, startSecond }) => {
    const tone = new OscillatorNode(context, { frequency: hertz })
    tone.connect(gain)
    const start = begin + startSecond
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(loudness, start + 0.03)
    gain.gain.linearRampToValueAtTime(0, start + toneSeconds)
    tone.start(start)
    tone.stop(start + toneSeconds)
    return tone
  })
  last.at(-1)?.addEventListener('ended', () => void context.close())
}

/** Whether one hears anything: two tones on demand, and what to look at when there were none. */
export function SpeakerTest() {
  const say = useRecordingText()
  const [played, setPlayed] = useState<'speaker.played' | 'speaker.failed' | null>(null)
  const play = () => {
    playTones().then(
      () => setPlayed('speaker.played'),
      () => setPlayed('speaker.failed'),
    )
  }
  return (
    <div className="grid content-start justify-items-start gap-2">
      <Button onClick={play}>
        <Volume2 size={18} aria-hidden />
        {say('speaker.play')}
      </Button>
      <output className="max-w-measure text-sm text-muted">{played && say(played)}</output>
    </div>
  )
}
