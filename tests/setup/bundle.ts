/** Before any test: the store's processes and the command line are bundled from the sources under test. */
export default async function setup(): Promise<void> {
  const { bundle } = (await import('../../scripts/bundle.mjs' as string)) as {
    bundle: () => Promise<boolean>
  }
  await bundle()
}
