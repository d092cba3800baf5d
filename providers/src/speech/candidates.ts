import type { Candidate, Given } from '../choose-provider.ts'
import { azureOpenAiService, compatibleServer, openAiService, scripted } from '../shared-services.ts'
import { googleAuthorisation } from '../wire/google-access-token.ts'
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

const isYes = (text: string): boolean => /^(?:1|true|yes|on)$/i.test(text)

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
  'azure-speech': {
    title: 'Azure Speech',
    needs: [['AZURE_SPEECH_KEY'], ['AZURE_SPEECH_REGION', 'AZURE_SPEECH_ENDPOINT']],
    addresses: ['AZURE_SPEECH_ENDPOINT'],
    make: (given, wire) =>
      azureSpeechSpeaker({
        key: given('AZURE_SPEECH_KEY'),
        url: given('AZURE_SPEECH_ENDPOINT')
          ? azureResourceAddress(given('AZURE_SPEECH_ENDPOINT'))
          : azureSpeechAddress(given('AZURE_SPEECH_REGION')),
        voices: voicesOf(given),
        ...wire,
      }),
  },
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
  google: {
    title: 'Google Text-to-Speech',
    needs: [['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_API_KEY']],
    addresses: [],
    make: (given, { now = Date.now, ...wire }) =>
      googleSpeechSpeaker({
        authorise: googleAuthorisation(given, { now, ...wire }),
        voices: voicesOf(given),
        ...wire,
      }),
  },
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
