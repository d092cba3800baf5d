import type { Candidate } from '../choose-provider.ts'
import { azureOpenAiTranscriber } from './azure-open-ai.ts'
import { azureSpeechEndpoint, azureSpeechTranscriber } from './azure-speech.ts'
import { googleAccessToken } from './google-access-token.ts'
import { googleKey, googleSpeechTranscriber } from './google-speech.ts'
import { localPocketSphinx, localWhisper } from './local-programs.ts'
import { openAiTranscriber } from './open-ai.ts'
import { script, scriptedTranscriber } from './scripted.ts'
import type { Transcriber } from './transcriber.ts'

/** Used where no model is named: the one model of OpenAI that gives word times. */
const defaultOpenAiModel = 'whisper-1'
/** What small servers call the only model that they have; they ignore the name. */
const defaultCompatibleModel = 'whisper-1'

export type Wire = { fetch?: typeof globalThis.fetch; now?: () => number }

const isYes = (text: string): boolean => /^(?:1|true|yes|on)$/i.test(text)

/** In the order of preference: from what is surely meant for us to what may only happen to be there. */
export const candidates = {
  compatible: {
    title: 'OpenAI-compatible server',
    needs: [['MAJU_TRANSCRIPTION_BASE_URL']],
    addresses: ['MAJU_TRANSCRIPTION_BASE_URL'],
    make: (given, wire) =>
      openAiTranscriber({
        provider: 'compatible',
        baseUrl: given('MAJU_TRANSCRIPTION_BASE_URL'),
        model: given('MAJU_TRANSCRIPTION_MODEL') || defaultCompatibleModel,
        ...(given('MAJU_TRANSCRIPTION_API_KEY') && { apiKey: given('MAJU_TRANSCRIPTION_API_KEY') }),
        ...(isYes(given('MAJU_TRANSCRIPTION_STAYS_HERE')) && { audioLeavesMachine: false }),
        // It may run on a machine like ours.
        secondsPerSecond: 15,
        ...wire,
      }),
  },
  whisper: {
    title: 'whisper.cpp',
    needs: [['MAJU_WHISPER_MODEL']],
    addresses: [],
    make: localWhisper,
  },
  'azure-speech': {
    title: 'Azure Speech',
    needs: [['AZURE_SPEECH_KEY'], ['AZURE_SPEECH_REGION', 'AZURE_SPEECH_ENDPOINT']],
    addresses: ['AZURE_SPEECH_ENDPOINT'],
    make: (given, wire) =>
      azureSpeechTranscriber({
        key: given('AZURE_SPEECH_KEY'),
        endpoint: given('AZURE_SPEECH_ENDPOINT') || azureSpeechEndpoint(given('AZURE_SPEECH_REGION')),
        ...wire,
      }),
  },
  azure: {
    title: 'Azure OpenAI',
    needs: [['AZURE_OPENAI_ENDPOINT'], ['AZURE_OPENAI_API_KEY'], ['AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT']],
    addresses: ['AZURE_OPENAI_ENDPOINT'],
    make: (given, wire) =>
      azureOpenAiTranscriber({
        endpoint: given('AZURE_OPENAI_ENDPOINT'),
        apiKey: given('AZURE_OPENAI_API_KEY'),
        deployment: given('AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT'),
        apiVersion: given('AZURE_OPENAI_API_VERSION'),
        ...wire,
      }),
  },
  openai: {
    title: 'OpenAI',
    needs: [['OPENAI_API_KEY']],
    addresses: ['OPENAI_BASE_URL'],
    make: (given, wire) =>
      openAiTranscriber({
        apiKey: given('OPENAI_API_KEY'),
        model: given('OPENAI_TRANSCRIPTION_MODEL') || defaultOpenAiModel,
        ...(given('OPENAI_BASE_URL') && { baseUrl: given('OPENAI_BASE_URL') }),
        ...wire,
      }),
  },
  google: {
    title: 'Google Speech-to-Text',
    needs: [['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_API_KEY']],
    addresses: [],
    make: (given, { now = Date.now, ...wire }) =>
      googleSpeechTranscriber({
        authorise: given('GOOGLE_APPLICATION_CREDENTIALS')
          ? googleAccessToken({ credentialsPath: given('GOOGLE_APPLICATION_CREDENTIALS'), now, ...wire })
          : googleKey(given('GOOGLE_API_KEY')),
        ...(given('GOOGLE_SPEECH_MODEL') && { model: given('GOOGLE_SPEECH_MODEL') }),
        ...wire,
      }),
  },
  // It mishears every second word.
  pocketsphinx: { title: 'PocketSphinx', needs: [], addresses: [], isOnlyForced: true, make: localPocketSphinx },
  scripted: {
    title: 'Scripted transcripts',
    needs: [['MAJU_SCRIPTED_TRANSCRIPTS']],
    addresses: [],
    isOnlyForced: true,
    make: (given) => scriptedTranscriber({ replies: script.parse(JSON.parse(given('MAJU_SCRIPTED_TRANSCRIPTS'))) }),
  },
} satisfies Record<string, Candidate<Transcriber, Wire>>
