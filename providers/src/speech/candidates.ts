import type { Candidate, Given } from '../choose-provider.ts'
import {
  azureOpenAiService,
  azureSpeechService,
  compatibleServer,
  googleSpeechService,
  isYes,
  openAiService,
  scripted,
} from '../shared-services.ts'
import { azureOpenAiSpeaker } from './azure-open-ai.ts'
import { azureResourceAddress, azureSpeechAddress, azureSpeechSpeaker } from './azure-speech.ts'
import { elevenLabsSpeaker } from './eleven-labs.ts'
import { googleSpeechSpeaker } from './google-speech.ts'
import { localEspeak } from './local-espeak.ts'
import { openAiSpeaker } from './open-ai.ts'
import { script, scriptedSpeaker } from './scripted.ts'
import type { Speaker } from './speaker.ts'
import type { Voices } from './voices.ts'

export type Wire = { fetch?: typeof globalThis.fetch; now?: () => number }

const voicesOf = (given: Given): Voices => {
  const [ko, en] = [given('MAJU_SPEECH_VOICE_KO'), given('MAJU_SPEECH_VOICE_EN')]
  return { ...(ko && { ko }), ...(en && { en }) }
}

/** In the order of preference: from what is surely meant for us to what may only happen to be there, and the floor last. */
export const candidates = {
  compatible: compatibleServer(
    {
      baseUrl: 'MAJU_SPEECH_BASE_URL',
      apiKey: 'MAJU_SPEECH_API_KEY',
      // What small servers call the only model that they have; they ignore the name.
      model: { variable: 'MAJU_SPEECH_MODEL', usual: 'tts-1' },
    },
    (server, wire, given) =>
      openAiSpeaker({
        ...server,
        voices: voicesOf(given),
        ...(isYes(given('MAJU_SPEECH_STAYS_HERE')) && { textLeavesMachine: false }),
        ...wire,
      }),
  ),
  'azure-speech': azureSpeechService(({ key, endpoint, region }, wire, given) =>
    azureSpeechSpeaker({
      key,
      url: endpoint ? azureResourceAddress(endpoint) : azureSpeechAddress(region),
      voices: voicesOf(given),
      ...wire,
    }),
  ),
  elevenlabs: {
    title: 'ElevenLabs',
    needs: [['ELEVENLABS_API_KEY'], ['ELEVENLABS_VOICE']],
    addresses: [],
    make: (given, wire) =>
      elevenLabsSpeaker({
        apiKey: given('ELEVENLABS_API_KEY'),
        voice: given('ELEVENLABS_VOICE'),
        voices: voicesOf(given),
        ...(given('ELEVENLABS_MODEL') && { model: given('ELEVENLABS_MODEL') }),
        ...wire,
      }),
  },
  azure: azureOpenAiService('AZURE_OPENAI_SPEECH_DEPLOYMENT', (access, wire, given) =>
    azureOpenAiSpeaker({ ...access, voices: voicesOf(given), ...wire }),
  ),
  openai: openAiService({ variable: 'OPENAI_SPEECH_MODEL', usual: 'gpt-4o-mini-tts' }, (access, wire, given) =>
    openAiSpeaker({ ...access, voices: voicesOf(given), ...wire }),
  ),
  google: googleSpeechService('Google Text-to-Speech', (access, wire, given) =>
    googleSpeechSpeaker({ ...access, voices: voicesOf(given), ...wire }),
  ),
  espeak: {
    title: 'eSpeak NG',
    needs: [],
    addresses: [],
    isFloor: true,
    make: (given) => localEspeak(given, voicesOf(given)),
  },
  scripted: scripted('Scripted speech', 'MAJU_SCRIPTED_SPEECH', (replies) =>
    scriptedSpeaker({ replies: script.parse(replies) }),
  ),
} satisfies Record<string, Candidate<Speaker, Wire>>
