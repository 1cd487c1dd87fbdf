'use client'
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'

/** Something a person can do here: shown in the palette, with its shortcut, and in the list of keys. */
export interface Command {
  id: string
  title: string
  /** Keys as written on them: ['Ctrl', 'Enter']. Shown only; the page listens for them itself. */
  keys?: readonly string[]
  run: () => void
}

interface Shell {
  openPalette: (text?: string) => void
  closePalette: () => void
  openKeys: () => void
  paletteText: string | null
  keysOpen: boolean
  setKeysOpen: (open: boolean) => void
  commands: readonly Command[]
  registerCommands: (owner: symbol, commands: readonly Command[]) => () => void
  /** What choosing an actor in the palette does on this page; null: it opens the explorer on that actor. */
  actorHandler: ((id: string) => void) | null
  setActorHandler: (handler: ((id: string) => void) | null) => void
  announce: (message: string) => void
}

const ShellContext = createContext<Shell | null>(null)

export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('useShell needs ShellProvider above it')
  return shell
}

/** Offers a page's commands in the palette while the page is there. Memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  const { registerCommands } = useShell()
  const owner = useRef(Symbol('commands'))
  useEffect(() => registerCommands(owner.current, commands), [commands, registerCommands])
}

/** Lets a page answer the palette's choice of an actor itself. Memoise the handler. */
export function useActorHandler(handler: (id: string) => void): void {
  const { setActorHandler } = useShell()
  useEffect(() => {
    setActorHandler(handler)
    return () => setActorHandler(null)
  }, [handler, setActorHandler])
}

export function ShellProvider({ children }: { children: ReactNode }) {
  const [paletteText, setPaletteText] = useState<string | null>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const [owned, setOwned] = useState<ReadonlyMap<symbol, readonly Command[]>>(new Map())
  const [actorHandler, setHandler] = useState<((id: string) => void) | null>(null)
  const [announcement, setAnnouncement] = useState('')

  const stable = useMemo(
    () => ({
      openPalette: (text = '') => setPaletteText(text),
      closePalette: () => setPaletteText(null),
      openKeys: () => setKeysOpen(true),
      setKeysOpen,
      setActorHandler: (handler: ((id: string) => void) | null) => setHandler(() => handler),
      announce: setAnnouncement,
      registerCommands: (owner: symbol, commands: readonly Command[]) => {
        setOwned((before) => new Map(before).set(owner, commands))
        return () =>
          setOwned((before) => {
            const after = new Map(before)
            after.delete(owner)
            return after
          })
      },
    }),
    [],
  )
  const shell = useMemo(
    () => ({ ...stable, paletteText, keysOpen, actorHandler, commands: [...owned.values()].flat() }),
    [stable, paletteText, keysOpen, actorHandler, owned],
  )
  return (
    <ShellContext.Provider value={shell}>
      {children}
      <div aria-live="polite" className="sr-only">
        {announcement}
      </div>
    </ShellContext.Provider>
  )
}
