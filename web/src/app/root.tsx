import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useResumeSending } from '../shared/recording/use-unsent.ts'
import { useAppText } from './app-text.ts'

/** Moves the focus to the heading of the page that has come, so that keyboard and screen reader start there. */
function useFocusOnNavigation() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      }),
    [router],
  )
}

export function Root() {
  const say = useAppText()
  useFocusOnNavigation()
  useResumeSending()
  return (
    <>
      <a
        href="#content"
        className="sr-only rounded-xl bg-accent px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:left-3 focus:top-3 focus:z-50"
      >
        {say('skip')}
      </a>
      <Outlet />
    </>
  )
}
