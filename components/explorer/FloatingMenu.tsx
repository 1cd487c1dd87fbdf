'use client'
import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/Button'

export interface MenuItem {
  label: string
  icon?: ReactNode
  note?: string
  href?: string
  run?: () => void
}

export const MENU_POPUP =
  'z-30 min-w-48 max-w-80 rounded-card bg-raised p-1 shadow-palette outline-none max-h-[70dvh] overflow-y-auto'
export const MENU_ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 text-xs outline-none data-highlighted:bg-selected pointer-coarse:min-h-10 [&_svg]:size-3.5 [&_svg]:text-ink-3'

/** A button with three dots and what is behind it. */
export function FloatingMenu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={label} title={label} className={buttonClass('outline')}>
        <Ellipsis aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-30">
          <Menu.Popup className={MENU_POPUP}>
            {items.map((item) => (
              <Item key={item.label} item={item} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Item({ item }: { item: MenuItem }) {
  const content = (
    <>
      {item.icon}
      {item.label}
    </>
  )
  if (item.href !== undefined)
    return (
      <Menu.Item className={MENU_ITEM} render={<Link href={item.href} />}>
        {content}
      </Menu.Item>
    )
  return (
    <Menu.Item className={MENU_ITEM} onClick={item.run}>
      {content}
    </Menu.Item>
  )
}
