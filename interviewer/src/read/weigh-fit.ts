import type { Heard } from './heard.ts'
import { WEAK } from './heard.ts'
import { done, isOutcome, isSetting, wordsIn } from './weigh-experience.ts'

/** Choosing a path is the motive told, not a habit shown. */
const DECIDED =
  /(?:길|직무|회사|분야|진로|전공|일)(?:을|를|에|로)? ?(?:골랐|택했|선택했|지원했|결심했|정했|마음먹)|\bI (?:chose|applied|decided|picked)\b/u

/** An answer about oneself begins with why. */
export function motive({ clause, cue }: Heard): number {
  const feels = clause.happening === 'none'
  const opens =
    (clause.place === 'first' || clause.place === 'only') &&
    feels &&
    clause.whose !== 'other' &&
    wordsIn(clause.text) > 3
  // What one wants to bring comes last and is no reason.
  const told = cue('motive') <= WEAK && clause.place === 'last' ? 0 : cue('motive')
  return Math.max(told, DECIDED.test(clause.text) ? WEAK : 0, opens && clause.place === 'first' ? 0.55 : 0)
}

/** Time given to something shows the motive; that it is no single deed does not matter. */
const SPENT =
  /(?:일했|근무했|다녔|참여했|활동했|봉사했|공부했|배웠|수강했|가르쳤|도왔|지켰)|\bI (?:\w+ )?(?:worked|volunteered|studied|interned|joined|trained|made a habit|spent)\b/u

export function behaviour(heard: Heard): number {
  const { happening, whose, text } = heard.clause
  if (DECIDED.test(text)) return 0
  const own = whose !== 'other'
  const habit = happening === 'habit' && own ? WEAK : 0
  const spent = SPENT.test(text) && own ? 0.6 : 0
  return Math.max(heard.cue('behaviour'), habit, spent, went(heard) ? 0.55 : 0, done(heard) - 0.1)
}

/** Something of oneself in the past between the reason and what it brought. */
const went = ({ clause, cue }: Heard): boolean =>
  clause.happening === 'state' &&
  clause.whose === 'mine' &&
  clause.place === 'middle' &&
  cue('motive') + cue('impact') === 0

/** What it brought, or what the speaker means to bring. */
export function impact(heard: Heard): number {
  const { clause, cue } = heard
  const brought = clause.afterAct && cue('result') > WEAK ? 0.7 : 0
  const meant = clause.happening === 'intent' && clause.whose !== 'other' ? WEAK : 0
  // What one sets out with is not yet what came of it.
  const tooEarly = clause.place === 'first' && clause.happening !== 'intent' ? 0.35 : 0
  return Math.max(cue('impact') - tooEarly, brought, meant, isOutcome(heard) || closes(heard) ? 0.55 : 0)
}

/** How an answer about oneself ends, if not with another deed, is what it leads to. */
function closes({ clause, cue }: Heard): boolean {
  if (clause.place !== 'last' || SPENT.test(clause.text) || cue('motive') > WEAK) return false
  const remark = clause.happening === 'none' && clause.closes && !clause.sentenceActs
  return remark || (isSetting(clause) && clause.whose !== 'mine')
}
