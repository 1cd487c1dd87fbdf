/** The writer process of one folder: owns the database, listens at a local socket, ends itself soon after its last client. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { canConnect } from '../client/canConnect'
import { grafeo } from '../engine/grafeo'
import type { StorePaths } from '../paths'
import { removeHostFile, writeHostFile } from '../protocol/hostFile'
import { PROTOCOL, type ClientMessage } from '../protocol/messages'
import { Connection } from './connection'
import { keepLogShort } from './logUpkeep'
import { Mutex } from './mutex'
import { openDatabase } from './openDatabase'
import { OurReads } from './ourReads'
import { Readers } from './readers'
import { Session, type Services } from './session'
import { Snapshots } from './snapshots'
import { Writer } from './writer'

const HELLO_PATIENCE_MS = 5_000

interface Parts extends Services {
  files: Mutex
  snapshots: Snapshots
  stopUpkeep: () => void
}

export class Host {
  private readonly server: Server
  private readonly connections = new Set<Connection>()
  private readonly token = randomBytes(24).toString('hex')
  private linger: NodeJS.Timeout | undefined
  private ending: Promise<void> | null = null

  private constructor(
    private readonly paths: StorePaths,
    private readonly lingerMs: number,
    private readonly parts: Parts,
  ) {
    this.server = createServer((socket) => this.greet(new Connection(socket)))
  }

  /** Resolves once clients can connect. @throws EntenteError store-locked when another host has the folder */
  static async start(paths: StorePaths, lingerMs: number): Promise<Host> {
    const database = await openDatabase(paths, () => canConnect(paths))
    let host: Host | null = null
    const writer = await Writer.over(database, (value) => host?.announce(value))
    const files = new Mutex()
    const snapshots = new Snapshots(paths, writer, files)
    const stopUpkeep = keepLogShort(database, paths, writer, files)
    const services = { database, writer, reads: new OurReads(database), readers: new Readers(snapshots) }
    host = new Host(paths, lingerMs, { ...services, files, snapshots, stopUpkeep })
    await host.listen()
    return host
  }

  /** Lets open transactions go, writes everything into the one file, removes socket, host file and snapshots, ends the process. */
  end(): Promise<void> {
    return (this.ending ??= this.shutDown().then(
      () => process.exit(0),
      (error: unknown) => {
        // The log still holds all that was acknowledged: the next host reads it.
        console.error(new Date().toISOString(), 'did not close:', error)
        process.exit(1)
      },
    ))
  }

  private async listen(): Promise<void> {
    // We hold the engine's lock, so a socket that lies there belongs to a host that is dead.
    if (process.platform !== 'win32') rmSync(this.paths.address, { force: true })
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(this.paths.address, resolve)
    })
    if (process.platform !== 'win32') chmodSync(this.paths.address, 0o600)
    writeHostFile(this.paths.hostFile, { pid: process.pid, address: this.paths.address, token: this.token })
    this.endWhenUnused()
  }

  private greet(connection: Connection): void {
    const impatience = setTimeout(() => connection.destroy(), HELLO_PATIENCE_MS)
    let session: Session | null = null
    const onFrame = (frame: { header: ClientMessage; body: Buffer }): void => {
      if (session) return session.take(frame)
      clearTimeout(impatience)
      session = this.admit(connection, frame.header)
    }
    connection.listen(onFrame, () => {
      clearTimeout(impatience)
      void session?.end()
      if (this.connections.delete(connection)) this.endWhenUnused()
    })
  }

  private admit(connection: Connection, hello: ClientMessage): Session | null {
    const welcome = hello.type === 'hello' && this.knows(hello.token) && !this.ending
    if (!welcome) {
      connection.destroy()
      return null
    }
    if (hello.protocol !== PROTOCOL) {
      void connection.send({ type: 'refused', protocol: PROTOCOL })
      connection.end()
      return null
    }
    clearTimeout(this.linger)
    this.connections.add(connection)
    const { generation } = this.parts.writer
    void connection.send({ type: 'welcome', protocol: PROTOCOL, engineVersion: grafeo.version(), generation })
    // Not in the way of the first answer, but there before a person has typed a query.
    setTimeout(() => this.connections.size > 0 && this.parts.readers.warm(), 1_000).unref()
    return new Session(connection, this.parts)
  }

  private knows(token: string): boolean {
    const [ours, theirs] = [Buffer.from(this.token), Buffer.from(token)]
    return ours.length === theirs.length && timingSafeEqual(ours, theirs)
  }

  private announce(value: number): void {
    this.parts.readers.storeChanged()
    for (const connection of this.connections) void connection.send({ type: 'generation', value })
  }

  private endWhenUnused(): void {
    clearTimeout(this.linger)
    if (this.connections.size > 0 || this.ending) return
    this.linger = setTimeout(() => void this.end(), this.lingerMs)
  }

  private async shutDown(): Promise<void> {
    clearTimeout(this.linger)
    this.parts.stopUpkeep()
    // From here on whoever connects is turned away and starts the next host, which waits for the engine's lock.
    removeHostFile(this.paths.hostFile, process.pid)
    this.server.close()
    for (const connection of this.connections) connection.destroy()
    this.parts.readers.close()
    await this.parts.files.run(() => this.parts.writer.quietly(() => this.parts.database.close()))
    this.parts.snapshots.dispose()
  }
}
