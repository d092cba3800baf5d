import type { Language } from '@maju/contracts/basics'
import { type ChatTurn, type SpeakerInfo, speakChatTurn } from '@maju/contracts/chat'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useClient } from '../../shared/client.tsx'
import { keptText } from '../../shared/kept.ts'
import { NotAllowedToPlay, playSound } from '../../shared/voice/play-sound.ts'
import { useReadAloud, useVoices } from '../../shared/voice/use-read-aloud.ts'
import { useServerVoice } from './chat-queries.ts'

const autoKey = 'maju.chat.read-aloud'
/** `browser`, `nobody`, or the name of what speaks on the server: a service is agreed to by its name. */
const whoKey = 'maju.chat.voice'

export type Reader = 'server' | 'browser' | 'nobody'

/** What was kept, where it can still be done; otherwise the server, unless the words would leave it. */
function readerOf(kept: string | null, server: SpeakerInfo | null, hasVoice: boolean): Reader {
  if (kept === 'nobody' || (kept === 'browser' && hasVoice)) return kept
  if (!server) return 'nobody'
  return kept === server.name || !server.leavesMachine ? 'server' : 'nobody'
}

/** Who reads the interviewer's words, as chosen on this device; the server unless the words would leave it. */
export function useVoiceChoice(language: Language) {
  const offered = useServerVoice()
  const server = offered?.languages.includes(language) ? offered : null
  const voice = useVoices(language)[0] ?? null
  const [who, setWho] = useState(() => keptText.read(whoKey))
  const [auto, setAuto] = useState(() => keptText.read(autoKey) === '1')
  const reader = readerOf(who, server, voice !== null)
  return {
    server,
    voice,
    reader,
    auto: auto && reader !== 'nobody',
    choose: (next: Reader) => {
      const kept = next === 'server' ? (server?.name ?? '') : next
      keptText.write(whoKey, kept)
      setWho(kept)
    },
    setAuto: (next: boolean) => {
      keptText.write(autoKey, next ? '1' : '0')
      setAuto(next)
    },
  }
}
export type VoiceChoice = ReturnType<typeof useVoiceChoice>

type VoiceTrouble = 'blocked' | 'failed'
type Now = { turnId: string; trouble: VoiceTrouble | null } | null

/** Reads one turn at a time: the server's file part by part, the next fetched while one plays, or the browser's voice. */
export function useVoice(chatId: string, language: Language, choice: VoiceChoice) {
  const { call } = useClient()
  const { server, voice, reader } = choice
  const { speaking, speak, stop: hush } = useReadAloud({ voice, language })
  const [now, setNow] = useState<Now>(null)
  const playing = useRef<AbortController | null>(null)

  const stop = useCallback(() => {
    playing.current?.abort()
    playing.current = null
    hush()
    setNow(null)
  }, [hush])
  useEffect(() => stop, [stop])

  const agreedTo = server?.leavesMachine ? server.name : undefined
  const playParts = useCallback(
    async ({ id: turnId, spokenParts }: ChatTurn, signal: AbortSignal) => {
      const fetchPart = (part: number) =>
        call(speakChatTurn, { params: { chatId, turnId }, query: { part, agreedTo }, signal })
      let next = fetchPart(0)
      for (let part = 0; part < spokenParts && !signal.aborted; part += 1) {
        const bytes = await next
        if (part + 1 < spokenParts) next = fetchPart(part + 1)
        // What is fetched ahead may fail before it is waited for.
        next.catch(() => null)
        await playSound(bytes, signal)
      }
    },
    [call, chatId, agreedTo],
  )

  const play = useCallback(
    (turn: ChatTurn) => {
      stop()
      setNow({ turnId: turn.id, trouble: null })
      if (reader === 'browser') return speak(turn.text)
      const leaving = new AbortController()
      playing.current = leaving
      const over = (trouble: VoiceTrouble | null) => {
        if (!leaving.signal.aborted) setNow(trouble && { turnId: turn.id, trouble })
      }
      return void playParts(turn, leaving.signal).then(
        () => over(null),
        (error: unknown) => over(error instanceof NotAllowedToPlay ? 'blocked' : 'failed'),
      )
    },
    [stop, reader, speak, playParts],
  )

  const isReading = reader === 'browser' ? speaking : now !== null && now.trouble === null
  return { turnId: isReading ? (now?.turnId ?? null) : null, trouble: now?.trouble ? now : null, play, stop }
}
export type Voice = ReturnType<typeof useVoice>
