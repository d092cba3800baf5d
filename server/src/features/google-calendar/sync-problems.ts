/** The person’s consent has ended: only they can give it again. */
export class ConsentEnded extends Error {
  override name = 'ConsentEnded'
}

/** Google does not accept what the operator configured. */
export class Misconfigured extends Error {
  override name = 'Misconfigured'
}

/** Somebody deleted our calendar at Google. */
export class CalendarGone extends Error {
  override name = 'CalendarGone'
}
