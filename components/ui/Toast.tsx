'use client'
import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { buttonClass } from './Button'
import { cn } from './cn'

export interface ToastMessage {
  title: string
  detail?: string
  tone?: 'plain' | 'warn'
  /** One thing that can be done about it, usually to undo it. */
  action?: { label: string; run: () => void }
}

/** Short news at the foot of the screen. With an action it stays twice as long. */
export function useToast(): { show: (message: ToastMessage) => void } {
  const manager = Toast.useToastManager()
  return useMemo(
    () => ({
      show: ({ title, detail, tone = 'plain', action }: ToastMessage) => {
        const id: string = manager.add({
          title,
          type: tone,
          timeout: action ? 12_000 : 5_000,
          ...(detail === undefined ? {} : { description: detail }),
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                action.run()
                manager.close(id)
              },
            },
          }),
        })
      },
    }),
    [manager],
  )
}

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-20 z-50 flex w-[calc(100vw-32px)] max-w-[360px] flex-col gap-2 md:bottom-4">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-card bg-raised p-3 pl-4 shadow-palette transition-opacity duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <Toast.Title className={cn('text-sm font-medium', toast.type === 'warn' && 'text-warn')} />
          <Toast.Description className="text-xs text-ink-2" />
        </div>
        <Toast.Action className={buttonClass('outline')} />
        <Toast.Close
          aria-label="Dismiss"
          className="grid size-7 place-items-center rounded-control text-ink-3 hover:bg-hover"
        >
          <X aria-hidden className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
