import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Prints the page, or saves it as a PDF, with the browser's own dialog. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button className="no-print" onClick={() => window.print()}>
      <Printer size={18} aria-hidden />
      {children}
    </Button>
  )
}
