import type { MadeBy } from '@maju/contracts/basics'
import { type Story, storyGiven, type StoryVersion, VERSIONS, type VersionSeconds } from '@maju/contracts/stories'
import { cutVersion } from '@maju/interviewer/stories/cut-version'
import { missingNumbers } from '@maju/interviewer/stories/missing-numbers'
import { speakingTimeOf, STORY_VERSION } from '@maju/interviewer/stories/speaking-time'
import { suggestCompetencies } from '@maju/interviewer/stories/suggest-competencies'
import type { StoryRow, StoryVersionRow } from './story.table.ts'

const BY_RULES: MadeBy = { engine: 'built-in', model: null, version: STORY_VERSION, fallback: null }

/** A story as the contract shows it; versions that nobody wrote are cut out of its own sentences. */
export function presentStory(row: StoryRow, kept: readonly StoryVersionRow[]): Story {
  const { id, place, language, interviewId, questionId, attempt } = row
  const given = storyGiven.parse(row)
  const from = interviewId && questionId && attempt !== null ? { interviewId, questionId, attempt } : null
  return {
    ...given,
    id,
    place,
    from,
    suggested: suggestCompetencies(given, language),
    versions: VERSIONS.map((seconds) =>
      versionOf(
        row,
        seconds,
        kept.find((version) => version.seconds === seconds),
      ),
    ),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

function versionOf(row: StoryRow, seconds: VersionSeconds, kept: StoryVersionRow | undefined): StoryVersion {
  const cut = kept ? { text: kept.text, leftOut: 0 } : cutVersion(row, row.language, seconds)
  return {
    seconds,
    ...cut,
    speaking: speakingTimeOf(cut.text, row.language),
    missingNumbers: missingNumbers(row, cut.text),
    madeBy: kept?.madeBy ?? BY_RULES,
  }
}
