/** Opens the store as soon as the server starts, so that the first page finds it open. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { house } = await import('@/lib/server/house')
  house().start()
}
