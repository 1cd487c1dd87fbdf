import { ModalityLine } from '@/components/ui/ModalityLine'

/** What lines mean; the same samples as everywhere. */
export function Legend() {
  return (
    <div
      role="img"
      aria-label="Legend: blue with an arrowhead is cooperative, vermilion with a bar is conflictual; thin lines are words, thick ones deeds; dashed is intended or conditional; dotted with a bar across is denied or negated; no head means no direction"
      className="grid grid-cols-[auto_auto_auto_auto_auto_auto] items-center gap-x-1.5 gap-y-1 text-2xs text-ink-2 [&_span]:pr-3.5"
    >
      <ModalityLine modality="asserted" sign={1} />
      <span>cooperative, verbal</span>
      <ModalityLine modality="asserted" sign={-1} />
      <span>conflictual, verbal</span>
      <ModalityLine modality="intended" sign={1} />
      <span>intended, conditional</span>
      <ModalityLine modality="asserted" sign={1} material />
      <span>material</span>
      <ModalityLine modality="asserted" sign={-1} material />
      <span>material</span>
      <ModalityLine modality="denied" sign={1} />
      <span>denied, negated</span>
    </div>
  )
}
