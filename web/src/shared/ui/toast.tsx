import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'

type Shown = { id: number; text: string }

const shownMilliseconds = 6000
const mostAtOnce = 3

const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says in passing that something was done; read out by screen readers. Failures belong beside what failed instead. */
export function useToast(): (text: string) => void {
  return use(ToastContext)
}

function Toast({ id, text, onDone }: Shown & { onDone: (id: number) => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => onDone(id), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [id, held, onDone])
  return (
    <p
      className="pointer-events-auto rounded-xl bg-ink px-4 py-3 text-paper shadow-card"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {text}
    </p>
  )
}

/** Holds the live region, which has to be on the page before anything is said in it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const show = useCallback((text: string) => {
    setShown((before) => [...before.slice(1 - mostAtOnce), { id: (before.at(-1)?.id ?? 0) + 1, text }])
  }, [])
  const drop = useCallback((id: number) => setShown((before) => before.filter((one) => one.id !== id)), [])
  return (
    <ToastContext value={show}>
      {children}
      <output
        aria-live="polite"
        className="no-print pointer-events-none fixed inset-x-4 bottom-20 z-50 mx-auto grid max-w-sm gap-2 sm:bottom-6"
      >
        {shown.map(({ id, text }) => (
          <Toast key={id} id={id} text={text} onDone={drop} />
        ))}
      </output>
    </ToastContext>
  )
}
