import type { Candidate } from '../choose-provider.ts'
import {
  azureOpenAiService,
  azureSpeechService,
  compatibleServer,
  googleSpeechService,
  isYes,
  openAiService,
  scripted,
} from '../shared-services.ts'
import { azureOpenAiTranscriber } from './azure-open-ai.ts'
import { azureSpeechEndpoint, azureSpeechTranscriber } from './azure-speech.ts'
import { googleSpeechTranscriber } from './google-speech.ts'
import { localPocketSphinx, localWhisper } from './local-programs.ts'
import { openAiTranscriber } from './open-ai.ts'
import { script, scriptedTranscriber } from './scripted.ts'
import type { Transcriber } from './transcriber.ts'

/** Used where no model is named: the one model of OpenAI that gives word times, and what small servers call the only model that they have; they ignore the name. */
const usual = 'whisper-1'

export type Wire = { fetch?: typeof globalThis.fetch; now?: () => number }

/** In the order of preference: from what is surely meant for us to what may only happen to be there. */
export const candidates = {
  compatible: compatibleServer(
    {
      baseUrl: 'MAJU_TRANSCRIPTION_BASE_URL',
      apiKey: 'MAJU_TRANSCRIPTION_API_KEY',
      model: { variable: 'MAJU_TRANSCRIPTION_MODEL', usual },
    },
    (server, wire, given) =>
      openAiTranscriber({
        ...server,
        ...(isYes(given('MAJU_TRANSCRIPTION_STAYS_HERE')) && { audioLeavesMachine: false }),
        // It may run on a machine like ours.
        secondsPerSecond: 15,
        ...wire,
      }),
  ),
  whisper: {
    title: 'whisper.cpp',
    needs: [['MAJU_WHISPER_MODEL']],
    addresses: [],
    make: localWhisper,
  },
  'azure-speech': azureSpeechService(({ key, endpoint, region }, wire) =>
    azureSpeechTranscriber({ key, endpoint: endpoint || azureSpeechEndpoint(region), ...wire }),
  ),
  azure: azureOpenAiService('AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT', (access, wire) =>
    azureOpenAiTranscriber({ ...access, ...wire }),
  ),
  openai: openAiService({ variable: 'OPENAI_TRANSCRIPTION_MODEL', usual }, (access, wire) =>
    openAiTranscriber({ ...access, ...wire }),
  ),
  google: googleSpeechService('Google Speech-to-Text', (access, wire, given) =>
    googleSpeechTranscriber({
      ...access,
      ...(given('GOOGLE_SPEECH_MODEL') && { model: given('GOOGLE_SPEECH_MODEL') }),
      ...wire,
    }),
  ),
  // It mishears every second word.
  pocketsphinx: { title: 'PocketSphinx', needs: [], addresses: [], isOnlyForced: true, make: localPocketSphinx },
  scripted: scripted('Scripted transcripts', 'MAJU_SCRIPTED_TRANSCRIPTS', (replies) =>
    scriptedTranscriber({ replies: script.parse(replies) }),
  ),
} satisfies Record<string, Candidate<Transcriber, Wire>>
