'use client'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { THEME_COOKIE, THEMES, type Theme } from './theme'

interface ThemeState {
  theme: Theme
  /** What is on screen now, whoever chose it. */
  resolved: 'light' | 'dark'
  setTheme: (theme: Theme) => void
  /** System → light → dark → system. */
  cycle: () => void
}

const ThemeContext = createContext<ThemeState | null>(null)

export function useTheme(): ThemeState {
  const state = useContext(ThemeContext)
  if (!state) throw new Error('useTheme needs ThemeProvider above it')
  return state
}

const DARK = '(prefers-color-scheme: dark)'

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (notify) => {
      const query = window.matchMedia(DARK)
      query.addEventListener('change', notify)
      return () => query.removeEventListener('change', notify)
    },
    () => window.matchMedia(DARK).matches,
    () => false,
  )
}

export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(initial)
  const systemDark = useSystemDark()
  useEffect(() => {
    if (theme === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.setAttribute('data-theme', theme)
    document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`
  }, [theme])
  const cycle = useCallback(
    () => setTheme((now) => THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? 'system'),
    [],
  )
  const state = useMemo(
    () => ({
      theme,
      resolved: (theme === 'system' ? (systemDark ? 'dark' : 'light') : theme) as 'light' | 'dark',
      setTheme,
      cycle,
    }),
    [theme, systemDark, cycle],
  )
  return <ThemeContext.Provider value={state}>{children}</ThemeContext.Provider>
}
