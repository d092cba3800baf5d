import { AccountGate } from './account-gate.tsx'

/** A page without header and navigation: nothing beside the interview asks for attention. */
export function QuietShell() {
  return (
    <main id="content" tabIndex={-1} className="mx-auto flex min-h-dvh w-full max-w-6xl flex-col px-4 py-4 sm:px-6">
      <AccountGate />
    </main>
  )
}
