/** A progress bar on a terminal; nothing where standard error is a file or a pipe. */

export interface Progress {
  /** `done` of the total; `label` is what is being worked on. */
  update(done: number, label: string): void
  /** Prints a line above the bar. */
  line(text: string): void
  end(): void
}

const WIDTH = 24

export function bar(done: number, total: number | null, width = WIDTH): string {
  if (total === null || total === 0) return ''
  const filled = Math.round((Math.min(done, total) / total) * width)
  return `[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] `
}

/** `total` null: only counted. `print` gets the lines that stay. */
export function startProgress(total: number | null, print: (text: string) => void): Progress {
  const terminal = process.stderr
  if (!terminal.isTTY) return { update: () => undefined, line: print, end: () => undefined }
  let current = ''
  const clear = (): void => void terminal.write('\r\u001b[2K')
  const draw = (): void => {
    clear()
    terminal.write(current.slice(0, (terminal.columns || 80) - 1))
  }
  return {
    update(done, label) {
      current = `${bar(done, total)}${done}${total === null ? '' : `/${total}`} ${label}`
      draw()
    },
    line(text) {
      clear()
      print(text)
      draw()
    },
    end: clear,
  }
}
