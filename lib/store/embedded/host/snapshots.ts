/** Read-only copies of the database for the readers: one per generation that somebody asked for, gone when nobody reads it. */
import { constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import { copyFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { StorePaths } from '../paths'
import type { Mutex } from './mutex'
import type { Writer } from './writer'

export interface Snapshot {
  generation: number
  /** The database file of the copy. */
  path: string
}

export class Snapshots {
  private current: Snapshot | null = null
  private readonly users = new Map<string, number>()
  private making: Promise<Snapshot> | null = null

  constructor(
    private readonly paths: StorePaths,
    private readonly writer: Writer,
    /** Held by whoever needs the files to stay where they are. */
    private readonly files: Mutex,
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
    const wanted = this.writer.generation
    for (;;) {
      if (this.current && this.current.generation >= wanted) return this.current
      // One that was begun for somebody who asked earlier may be too old for us.
      await (this.making ??= this.make().finally(() => {
        this.making = null
      }))
    }
  }

  /**
   * Copies database and log as they are, also while a transaction is open or committing: a commit counts only once its last record is in
   * the log, and a log whose end is cut off is read up to its last whole commit. Only a checkpoint, which moves the log into the
   * database, must not happen meanwhile. Where the file system can, the copies share their blocks.
   */
  private make(): Promise<Snapshot> {
    return this.files.run(async () => {
      const { generation } = this.writer
      const folder = path.join(this.paths.snapshots, String(generation))
      mkdirSync(path.join(folder, 'db.wal'), { recursive: true, mode: 0o700 })
      const copy = (name: string): Promise<void> =>
        copyFile(path.join(this.paths.folder, name), path.join(folder, name), constants.COPYFILE_FICLONE)
      await copy('db')
      const log = path.join(this.paths.folder, 'db.wal')
      if (existsSync(log)) for (const name of await readdir(log)) await copy(path.join('db.wal', name))
      const snapshot = { generation, path: path.join(folder, 'db') }
      this.users.set(snapshot.path, 0)
      this.current = snapshot
      this.discardUnused()
      return snapshot
    })
  }

  private discardUnused(): void {
    for (const [file, count] of this.users) {
      if (count > 0 || file === this.current?.path) continue
      this.users.delete(file)
      rmSync(path.dirname(file), { recursive: true, force: true })
    }
  }
}
