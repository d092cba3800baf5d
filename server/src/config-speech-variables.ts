import { z } from 'zod'

const optional = z.string().min(1).optional()

/** What speaks; the keys of services that do more than that are with the others. */
export const speechVariables = {
  MAJU_SPEAKER: optional.describe(
    'Forces what speaks: `compatible`, `azure-speech`, `elevenlabs`, `azure`, `openai`, `google`, `espeak`, or `none`.',
  ),
  MAJU_SPEECH_BASE_URL: optional.describe(
    'Address of a server that speaks OpenAI’s speech protocol (Kokoro, Speaches …).',
  ),
  MAJU_SPEECH_MODEL: optional.describe('Model to ask for at that server.'),
  MAJU_SPEECH_API_KEY: optional.describe('Key for that server, if it wants one.'),
  MAJU_SPEECH_STAYS_HERE: optional.describe('`yes`: that server is yours, nobody is asked before words go to it.'),
  MAJU_SPEECH_VOICE_KO: optional.describe('Korean voice, by the name that whatever speaks has for it.'),
  MAJU_SPEECH_VOICE_EN: optional.describe('English voice, by the name that whatever speaks has for it.'),
  MAJU_ESPEAK_PROGRAM: optional.describe('The eSpeak NG program, when it is not `espeak-ng` on the path.'),
  MAJU_SCRIPTED_SPEECH: optional.describe(
    'What the scripted speaker says, as JSON; only with `MAJU_SPEAKER=scripted`, for trying things out.',
  ),
  OPENAI_SPEECH_MODEL: optional.describe('OpenAI model that speaks.'),
  AZURE_OPENAI_SPEECH_DEPLOYMENT: optional.describe('Deployment that speaks.'),
  ELEVENLABS_API_KEY: optional.describe('Key for ElevenLabs, with `ELEVENLABS_VOICE`.'),
  ELEVENLABS_VOICE: optional.describe('Id of a voice of that account.'),
  ELEVENLABS_MODEL: optional.describe('ElevenLabs model to ask for.'),
} as const
