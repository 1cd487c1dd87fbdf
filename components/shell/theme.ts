/** Light, dark, or as the system has it. A cookie, so that the first paint is already right. */
export const THEME_COOKIE = 'entente-theme'
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function isTheme(value: string | undefined): value is Theme {
  return THEMES.some((theme) => theme === value)
}
