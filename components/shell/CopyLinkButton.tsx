'use client'
import { Link2 } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toast'

/** What is on screen is in the URL: copying it hands the same view to a colleague. */
export function CopyLinkButton({ label = 'Copy link' }: { label?: string }) {
  const toast = useToast()
  return (
    <Button
      variant="quiet"
      icon={<Link2 aria-hidden />}
      onClick={() => {
        void navigator.clipboard.writeText(window.location.href).then(
          () => toast.show({ title: 'Link copied' }),
          () => toast.show({ title: 'The browser did not let the link be copied', tone: 'warn' }),
        )
      }}
    >
      {label}
    </Button>
  )
}
