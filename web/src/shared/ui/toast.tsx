import { Toast as Primitive } from 'radix-ui'
import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { useSharedText } from '../shared-text.ts'

type Shown = { id: number; text: string }

const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says in passing that something was done; read out by screen readers. Failures belong beside what failed instead. */
export function useToast(): (text: string) => void {
  return use(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const say = useSharedText()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const show = useCallback((text: string) => {
    setShown((before) => [...before.slice(-2), { id: (before.at(-1)?.id ?? 0) + 1, text }])
  }, [])
  return (
    <ToastContext value={show}>
      <Primitive.Provider label={say('toast.region')} duration={5000}>
        {children}
        {shown.map(({ id, text }) => (
          <Primitive.Root
            key={id}
            className="rounded-xl border border-line bg-ink px-4 py-3 text-paper shadow-card"
            onOpenChange={(open) => {
              if (!open) setShown((before) => before.filter((toast) => toast.id !== id))
            }}
          >
            <Primitive.Description>{text}</Primitive.Description>
          </Primitive.Root>
        ))}
        <Primitive.Viewport
          label={say('toast.region')}
          className="fixed inset-x-4 bottom-20 z-50 mx-auto grid max-w-sm gap-2 sm:bottom-6"
        />
      </Primitive.Provider>
    </ToastContext>
  )
}
