/** One at a time, in the order of asking. */
export class Mutex {
  private tail: Promise<void> = Promise.resolve()

  /** Resolves with the way to give it back once all earlier holders have. Giving it back twice does no harm. */
  acquire(): Promise<() => void> {
    const before = this.tail
    let release = (): void => undefined
    this.tail = new Promise((resolve) => {
      release = resolve
    })
    return before.then(() => release)
  }

  async run<T>(work: () => Promise<T> | T): Promise<T> {
    const release = await this.acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }
}
