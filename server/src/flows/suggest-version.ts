import type { Story, VersionSeconds } from '@maju/contracts/stories'
import { VERSION_PROMPT_VERSION, versionFaults, versionPrompt } from '@maju/interviewer/stories/version-prompt'
import type { LanguageModel } from '@maju/providers/language/language-model'
import { ProviderError } from '@maju/providers/provider-error'
import { madeByModel } from '../features/models/model.service.ts'
import type { StoryService } from '../features/stories/story.service.ts'
import type { Actor } from '../platform/actor.ts'
import { newDelimiter } from '../platform/delimiter.ts'
import { Refused } from '../platform/errors.ts'

type Needs = {
  stories: StoryService
  model: LanguageModel | null
  /** How the person is called, so that it is masked. */
  namesOf: (actor: Actor) => Promise<string[]>
}

/** A minute and a half of speech. */
const MOST_TOKENS = 1200
const LONGEST_SECONDS = 60
const KEPT = 'The version that the rules cut stays.'

/** A model tells a story shorter. What says more than the story does is not kept. */
export const suggestVersion =
  ({ stories, model, namesOf }: Needs) =>
  async (actor: Actor, storyId: string, seconds: VersionSeconds): Promise<Story> => {
    const row = await stories.find(actor, storyId)
    if (!model) throw new Refused('unavailable', `No language model is set up here. ${KEPT}`)
    if (await stories.isWritten(row, seconds))
      throw new Refused('conflict', 'You wrote this version yourself. Take it back first.')
    const text = await written(model, {
      ...versionPrompt({ story: row, seconds, delimiter: newDelimiter() }),
      names: await namesOf(actor),
      person: actor.accountId,
      maxOutputTokens: MOST_TOKENS,
      signal: AbortSignal.timeout(LONGEST_SECONDS * 1000),
    })
    const faults = versionFaults(text, row, seconds)
    if (faults.length > 0)
      throw new Refused('unavailable', `The language model said something that the story does not say. ${KEPT}`)
    return stories.keepVersion(row, seconds, { text, madeBy: madeByModel(model, VERSION_PROMPT_VERSION) })
  }
export type SuggestVersion = ReturnType<typeof suggestVersion>

async function written(model: LanguageModel, request: Parameters<typeof model.writeObject<{ text: string }>>[0]) {
  try {
    return (await model.writeObject(request)).value.text.trim()
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    throw new Refused('unavailable', `The language model did not answer. ${KEPT}`)
  }
}
