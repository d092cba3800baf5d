import * as contract from '@maju/contracts/stories'
import type { StoryService } from '../features/stories/story.service.ts'
import type { Mount } from '../platform/http/mount.ts'
import type { ReadStoryMatrix } from './story-matrix.ts'
import type { SuggestVersion } from './suggest-version.ts'
import type { TakeStory } from './take-story.ts'

type Flows = { matrix: ReadStoryMatrix; take: TakeStory; suggest: SuggestVersion }

/** The routes of contracts/src/stories.ts. */
export function storyRoutes(mount: Mount, stories: StoryService, { matrix, take, suggest }: Flows) {
  mount.account(contract.listStories, ({ actor }) => stories.bank(actor))
  mount.account(contract.getStoryMatrix, ({ actor }) => matrix(actor))
  mount.account(contract.addStory, ({ actor, body }) => stories.add(actor, body))
  mount.account(contract.takeStoryFromAnswer, ({ actor, body }) => take(actor, body))
  mount.account(contract.changeStory, ({ actor, params, body }) => stories.change(actor, params.storyId, body))
  mount.account(contract.moveStory, ({ actor, params, body }) => stories.move(actor, params.storyId, body.place))
  mount.account(contract.deleteStory, ({ actor, params }) => stories.remove(actor, params.storyId))
  mount.account(contract.writeStoryVersion, ({ actor, params, body }) =>
    stories.writeVersion(actor, params.storyId, params.seconds, body.text),
  )
  mount.account(contract.suggestStoryVersion, ({ actor, params }) => suggest(actor, params.storyId, params.seconds))
  mount.account(contract.resetStoryVersion, ({ actor, params }) =>
    stories.resetVersion(actor, params.storyId, params.seconds),
  )
}
