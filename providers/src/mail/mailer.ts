/** A message to one person. What would end a header or name a second person is refused. */
export type Mail = {
  /** A bare address. */
  to: string
  subject: string
  text: string
  html: string
  /** The same for the same message: a server that sees it twice can tell. Letters, digits, `.` and `-`. */
  id: string
  /** Where one POST ends mail like this (RFC 8058); null for what was asked for. */
  unsubscribeUrl: string | null
}

/**
 * Sends mail. Absence is `null`, never an adapter that does nothing. It fails with `ProviderError` only, never hangs longer than its timeout and stops on
 * the signal. `retryable` is true only where the message surely was not taken: whoever tries again then sends nothing twice. `refused`: the address is
 * not taken; `unauthorised`: the operator's own name and password are not.
 */
export type Mailer = {
  send(mail: Mail, signal: AbortSignal): Promise<void>
}
