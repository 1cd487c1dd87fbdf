'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { IconButton } from '@/components/ui/Button'
import { useTheme } from './ThemeContext'

const ICON = { system: Monitor, light: Sun, dark: Moon } as const
const NAME = { system: 'as the system has it', light: 'light', dark: 'dark' } as const

export function ThemeButton() {
  const { theme, cycle } = useTheme()
  const Icon = ICON[theme]
  return (
    <IconButton label={`Theme: ${NAME[theme]}. Change`} onClick={cycle} className="hidden md:grid">
      <Icon aria-hidden />
    </IconButton>
  )
}
