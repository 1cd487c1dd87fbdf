/** Read-only copies of the database for the readers: one per generation that somebody asked for, gone when nobody reads it. */
import { constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import { copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { StorePaths } from '../paths'
import type { Writer } from './writer'

export interface Snapshot {
  generation: number
  /** The database file of the copy. */
  path: string
}

export class Snapshots {
  private current: { snapshot: Snapshot; folder: string; users: number } | null = null
  private readonly users = new Map<string, number>()
  private making: Promise<Snapshot> | null = null

  constructor(
    private readonly paths: StorePaths,
    private readonly writer: Writer,
  ) {
    // What a killed host left.
    rmSync(paths.snapshots, { recursive: true, force: true })
  }

  /** A copy that holds every write acknowledged before this call. Give it back with `release`. */
  async acquire(): Promise<Snapshot> {
    const snapshot = await this.latest()
    this.users.set(snapshot.path, (this.users.get(snapshot.path) ?? 0) + 1)
    return snapshot
  }

  release(snapshot: Snapshot): void {
    this.users.set(snapshot.path, (this.users.get(snapshot.path) ?? 1) - 1)
    this.discardUnused()
  }

  dispose(): void {
    rmSync(this.paths.snapshots, { recursive: true, force: true })
  }

  private async latest(): Promise<Snapshot> {
    if (this.current?.snapshot.generation === this.writer.generation) return this.current.snapshot
    const made = await (this.making ??= this.make().finally(() => {
      this.making = null
    }))
    // A copy that was begun before the last commit is one generation short: make the next.
    return made.generation === this.writer.generation ? made : this.latest()
  }

  /** Copies while no transaction is open, so no commit is copied by half. Where the file system can, the copies share their blocks. */
  private make(): Promise<Snapshot> {
    return this.writer.quietly(async () => {
      const { generation } = this.writer
      const folder = path.join(this.paths.snapshots, String(generation))
      mkdirSync(path.join(folder, 'db.wal'), { recursive: true, mode: 0o700 })
      const copy = (name: string): Promise<void> =>
        copyFile(path.join(this.paths.folder, name), path.join(folder, name), constants.COPYFILE_FICLONE)
      await copy('db')
      const log = path.join(this.paths.folder, 'db.wal')
      if (existsSync(log)) for (const name of await readdir(log)) await copy(path.join('db.wal', name))
      const snapshot = { generation, path: path.join(folder, 'db') }
      this.current = { snapshot, folder, users: 0 }
      this.discardUnused()
      return snapshot
    })
  }

  private discardUnused(): void {
    for (const [file, count] of this.users) {
      if (count > 0 || file === this.current?.snapshot.path) continue
      this.users.delete(file)
      rmSync(path.dirname(file), { recursive: true, force: true })
    }
  }
}
