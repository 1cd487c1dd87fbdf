export function findChromium(): string | null
export function ensurePrerequisites(): void
