/** A port to serve on. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EntenteError } from '@/lib/model/errors'
import { DEFAULT_PORT } from '@/lib/server/environment'

const TRIES = 50

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', good)
      if (error.code === 'EADDRINUSE') resolve(false)
      else
        reject(
          new EntenteError('bad-environment', `Entente cannot listen on ${host}:${port}: ${error.message}.`, {
            where: 'HOST',
            remedy: 'Set HOST and PORT to an address of this machine that you may use.',
            cause: error,
          }),
        )
    }
    const good = (): void => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', good)
    server.listen(port, host)
  })
}

/** Listens on `port`, or, when none was asked for, on the default one or the next free. Answers the port. Error `bad-environment`. */
export async function listen(server: Server, host: string, port: number | null): Promise<number> {
  const first = port ?? DEFAULT_PORT
  const last = port === null ? first + TRIES : first
  for (let candidate = first; candidate <= last; candidate += 1)
    if (await tryPort(server, host, candidate)) return (server.address() as AddressInfo).port
  throw new EntenteError(
    'bad-environment',
    port === null
      ? `No port from ${first} to ${last} is free.`
      : `PORT ${port} is in use by another program.`,
    { where: 'PORT', remedy: 'Set PORT to a free one.' },
  )
}
