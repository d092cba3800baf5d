/** Words in front that turn what follows into its absence: `no formal`, `didn't document`, `rather than following set rules`. */
const BEFORE =
  /(?:\b(?:no|not(?!\sonly)|never|without|nor|hardly|rarely|seldom|lack(?:ed|ing|s)?|rather\sthan|instead\sof)|n't)\s(?:[\p{L}'-]+\s){0,3}$/u
/** Korean denies behind: 정하지 않았, 기준이 없었, 기록은 못 했. */
const AFTER =
  /^[가-힣]{0,4}(?:\s[가-힣]{1,6}){0,2}?\s?(?:[가-힣]{0,3}지(?:는|도)?\s?(?:않|못)|(?:이|은|는|도|가)?\s?(?:따로\s|딱히\s|전혀\s)?없(?!이|도록|앴|애)|안\s?(?:했|하)|못\s?(?:했|하))/u
/** Not giving up, not stopping: denials that say something good. */
const GOOD = /(?:포기|멈추|미루|그치|놓치|잊)[가-힣]{0,2}지/u
const WINDOW = 32

/** True when the phrase at this place is said to be absent. `text` in lower case. */
export function isNegated(text: string, start: number, end: number): boolean {
  if (BEFORE.test(text.slice(Math.max(0, start - WINDOW), start))) return true
  const after = text.slice(end, end + WINDOW)
  return AFTER.test(after) && !GOOD.test(after)
}
