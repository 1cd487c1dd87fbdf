'use client'
import { useQuery } from '@tanstack/react-query'
import { ChevronRight, Code, FileText } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { ActorGlyph } from '@/components/ui/ActorGlyph'
import { formatDate, plural } from '@/components/ui/format'
import { request } from '@/lib/client/http'
import type { DocumentListAnswer, EntityListAnswer, QueryListAnswer } from '@/lib/model/answers'
import { useShell, type Command } from './ShellContext'
import { useTheme } from './ThemeContext'
import { actorPath } from '@/lib/view/address/explorePath'

export interface PaletteItem {
  key: string
  title: string
  note?: string
  right?: string
  keys?: readonly string[]
  icon: ReactNode
  href?: string
  run?: () => void
}
export interface PaletteGroup {
  title: string
  note: string
  items: PaletteItem[]
}

const CAP = { actors: 6, documents: 5, queries: 4, commands: 12 }

/** '38 of 412' when the list is cut, the plain count when it is whole: never a silent cap. */
function countNote(shown: number, all: number): string {
  return shown < all ? `${shown} of ${all}` : `${all}`
}

function group(title: string, all: readonly PaletteItem[], cap: number): PaletteGroup | null {
  if (all.length === 0) return null
  const items = all.slice(0, cap)
  return { title, note: countNote(items.length, all.length), items }
}

/** What the palette shows for a text; '>' first: commands only. */
export function usePaletteResults(text: string): PaletteGroup[] {
  const wanted = useDeferredValue(text.trim())
  const commandsOnly = wanted.startsWith('>')
  const words = (commandsOnly ? wanted.slice(1).trim() : wanted).toLowerCase()
  const actors = useActorItems(commandsOnly ? '' : words)
  const documents = useDocumentItems(commandsOnly ? '' : words)
  const queries = useQueryItems(commandsOnly ? '' : words)
  const commands = useCommandItems(words)
  return useMemo(
    () =>
      [
        group('Actors', actors, CAP.actors),
        group('Documents', documents, CAP.documents),
        group('Queries', queries, CAP.queries),
        group('Commands', commands, CAP.commands),
      ].filter((entry) => entry !== null),
    [actors, documents, queries, commands],
  )
}

function useActorItems(words: string): PaletteItem[] {
  const { actorHandler } = useShell()
  const { data } = useQuery({
    queryKey: ['entities', words],
    queryFn: ({ signal }) =>
      request<EntityListAnswer>(`/api/entities?q=${encodeURIComponent(words)}`, { signal }),
    enabled: words !== '',
    placeholderData: (before) => before,
  })
  return useMemo(() => {
    if (!data || words === '') return []
    return data.entities.map((actor) => ({
      key: `actor-${actor.id}`,
      title: actor.name,
      ...(actor.matched !== null && actor.matched !== actor.name ? { note: actor.matched } : {}),
      right: plural(actor.statements, 'statement'),
      icon: <ActorGlyph actor={actor} className="glyph" />,
      ...(actorHandler ? { run: () => actorHandler(actor.id) } : { href: actorPath(actor.id) }),
    }))
  }, [data, words, actorHandler])
}

function useDocumentItems(words: string): PaletteItem[] {
  const { data } = useQuery({
    queryKey: ['documents'],
    queryFn: ({ signal }) => request<DocumentListAnswer>('/api/documents', { signal }),
  })
  return useMemo(() => {
    if (!data || words === '') return []
    return data.documents
      .filter((document) => document.title.toLowerCase().includes(words))
      .map((document) => ({
        key: `document-${document.id}`,
        title: document.title,
        ...(document.sample ? { note: 'sample' } : {}),
        right: formatDate(document.publishedOn),
        icon: <FileText aria-hidden />,
        href: `/sources/${document.id}`,
      }))
  }, [data, words])
}

function useQueryItems(words: string): PaletteItem[] {
  const { data } = useQuery({
    queryKey: ['queries'],
    queryFn: ({ signal }) => request<QueryListAnswer>('/api/queries', { signal }),
  })
  return useMemo(() => {
    if (!data || words === '') return []
    return data.queries
      .filter((query) => `${query.title} ${query.description}`.toLowerCase().includes(words))
      .map((query) => ({
        key: `query-${query.id}`,
        title: query.title,
        note: query.category,
        right: query.builtIn ? 'built-in' : 'own',
        icon: <Code aria-hidden />,
        href: `/queries?id=${encodeURIComponent(query.id)}`,
      }))
  }, [data, words])
}

function useCommandItems(words: string): PaletteItem[] {
  const { commands, openKeys } = useShell()
  const { setTheme } = useTheme()
  const router = useRouter()
  return useMemo(() => {
    const go = (href: string) => () => router.push(href)
    const everywhere: Command[] = [
      { id: 'go-explore', title: 'Go to Explore', run: go('/') },
      { id: 'go-alignments', title: 'Go to Alignments', run: go('/alignments') },
      { id: 'go-sources', title: 'Go to Sources', run: go('/sources') },
      { id: 'go-queries', title: 'Go to Queries', run: go('/queries') },
      { id: 'go-import', title: 'Import documents', run: go('/import') },
      { id: 'theme-light', title: 'Theme: light', run: () => setTheme('light') },
      { id: 'theme-dark', title: 'Theme: dark', run: () => setTheme('dark') },
      { id: 'theme-system', title: 'Theme: as the system has it', run: () => setTheme('system') },
      { id: 'keys', title: 'Show all keys', keys: ['?'], run: openKeys },
    ]
    return [...commands, ...everywhere]
      .filter((command) => words === '' || command.title.toLowerCase().includes(words))
      .map((command) => ({
        key: `command-${command.id}`,
        title: command.title,
        ...(command.keys ? { keys: command.keys } : {}),
        icon: <ChevronRight aria-hidden />,
        run: command.run,
      }))
  }, [commands, words, router, setTheme, openKeys])
}
