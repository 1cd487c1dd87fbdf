/** Where the embedded store keeps its things. */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface StorePaths {
  /** As the caller named it, made absolute. */
  dataDir: string
  /** <data folder>/store, as the file system really names it. */
  folder: string
  /** The database file; its write-ahead log is the folder beside it, `db.wal`. */
  database: string
  /** Who serves this folder: pid, address, token. Written by the host, read by clients. */
  hostFile: string
  /** Held by the client that is starting a host. */
  startLock: string
  log: string
  snapshots: string
  /** Socket (or named pipe) that the host listens at. Short and outside the folder: socket paths are limited to about 100 bytes. */
  address: string
}

/** Makes the folder if it is not there, for its owner alone. */
export function storePaths(dataDir: string): StorePaths {
  const wanted = path.resolve(dataDir, 'store')
  mkdirSync(wanted, { recursive: true, mode: 0o700 })
  const folder = realpathSync(wanted)
  const name = `entente-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
  return {
    dataDir: path.resolve(dataDir),
    folder,
    database: path.join(folder, 'db'),
    hostFile: path.join(folder, 'host.json'),
    startLock: path.join(folder, 'starting.lock'),
    log: path.join(folder, 'host.log'),
    snapshots: path.join(folder, 'snapshots'),
    address: process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`),
  }
}
