/** Does somebody serve this folder? */
import { lstatSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import type { StorePaths } from '../paths'
import { readHostFile } from '../protocol/hostFile'

/** Another user may have put a socket where ours would be: only one that we own is ours. */
function isOurs(address: string): boolean {
  if (process.platform === 'win32' || !process.getuid) return true
  const found = lstatSync(address, { throwIfNoEntry: false })
  return found !== undefined && found.isSocket() && found.uid === process.getuid()
}

/** A connected socket and the token to show, or null when nobody answers there. */
export async function dial(paths: StorePaths): Promise<{ socket: Socket; token: string } | null> {
  const host = readHostFile(paths.hostFile)
  if (!host || !isOurs(host.address)) return null
  return new Promise((resolve) => {
    const socket = connect(host.address)
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      resolve({ socket, token: host.token })
    })
    socket.once('error', () => {
      socket.destroy()
      resolve(null)
    })
  })
}

export async function canConnect(paths: StorePaths): Promise<boolean> {
  const reached = await dial(paths)
  reached?.socket.destroy()
  return reached !== null
}
