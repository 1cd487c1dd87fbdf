/** host.json: how clients find the host of a folder. Its token shows that a client may read the folder's files. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

export interface HostFile {
  pid: number
  address: string
  token: string
}

/** null: no host has this folder, or its file is half written or from another time. */
export function readHostFile(file: string): HostFile | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<HostFile>
    if (typeof value.pid !== 'number' || typeof value.address !== 'string' || typeof value.token !== 'string')
      return null
    return { pid: value.pid, address: value.address, token: value.token }
  } catch {
    return null
  }
}

export function writeHostFile(file: string, host: HostFile): void {
  const aside = `${file}.${host.pid}`
  writeFileSync(aside, JSON.stringify(host), { mode: 0o600 })
  renameSync(aside, file)
}

/** Removes it if it is still ours: a successor may have written its own. */
export function removeHostFile(file: string, pid: number): void {
  if (readHostFile(file)?.pid === pid) rmSync(file, { force: true })
}
