import { useCallback, useState } from 'react'
import { keptText } from './kept.ts'

export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'maju.theme'

function chosenTheme(): Theme {
  const kept = keptText.read(storageKey)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Puts a theme on the page; the same rule as `public/early.js`, which does it before the first paint. */
export function showTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

const showChosenTheme = () => showTheme(chosenTheme())

/** Follows the system while the person has not chosen. Call once; gives the function that stops it. */
export function followSystemTheme(): () => void {
  const media = matchMedia('(prefers-color-scheme: dark)')
  media.addEventListener('change', showChosenTheme)
  return () => media.removeEventListener('change', showChosenTheme)
}

/** The theme that was chosen on this device, and how to choose another. */
export function useTheme(): { theme: Theme; chooseTheme: (next: Theme) => void } {
  const [theme, setTheme] = useState(chosenTheme)
  const chooseTheme = useCallback((next: Theme) => {
    if (next === 'system') keptText.remove(storageKey)
    else keptText.write(storageKey, next)
    showTheme(next)
    setTheme(next)
  }, [])
  return { theme, chooseTheme }
}
