import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '@/lib/server/environment'

const read = (values: Record<string, string>) => readEnvironment(values as unknown as NodeJS.ProcessEnv)
const messageOf = (values: Record<string, string>): string => {
  try {
    read(values)
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-environment' })
    return (error as Error).message
  }
  return ''
}

describe('readEnvironment', () => {
  it('has defaults that serve nobody but this machine', () => {
    expect(read({})).toMatchObject({ neo4j: null, host: '127.0.0.1', port: null })
    expect(read({}).allowedHosts).toEqual(['127.0.0.1', 'localhost', '::1', '[::1]'])
    expect(path.basename(read({}).dataDir)).toBe('.entente')
    expect(read({ PORT: '', NEO4J_URI: '', HOST: '' })).toEqual(read({}))
  })

  it('reads what is given', () => {
    expect(
      read({
        ENTENTE_DATA: '/tmp/x',
        PORT: '8080',
        NEO4J_URI: 'neo4j+s://db.example.org',
        NEO4J_USER: 'neo4j',
        NEO4J_PASSWORD: 'p',
        NEO4J_DATABASE: 'graph',
      }),
    ).toMatchObject({
      dataDir: path.resolve('/tmp/x'),
      port: 8080,
      neo4j: { uri: 'neo4j+s://db.example.org', user: 'neo4j', password: 'p', database: 'graph' },
    })
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a number between 0 and 65535 (it is "eighty")'],
    [{ PORT: '70000' }, 'PORT must be a number between 0 and 65535 (it is "70000")'],
    [{ NEO4J_URI: 'http://x', NEO4J_USER: 'a', NEO4J_PASSWORD: 'b' }, 'NEO4J_URI must begin with bolt://'],
    [{ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: 'b' }, 'NEO4J_USER must be set when NEO4J_URI is'],
    [{ NEO4J_URI: 'bolt://x', NEO4J_USER: 'a' }, 'NEO4J_PASSWORD must be set when NEO4J_URI is'],
    [{ HOST: '0.0.0.0' }, 'HOST must be 127.0.0.1'],
    [{ HOST: 'a b' }, 'HOST must be an address or a host name'],
    [{ ENTENTE_HOSTS: 'http://x' }, 'ENTENTE_HOSTS must be host names'],
  ])('refuses %j with its name and the fix', (values, expected) => {
    const message = messageOf(values)
    expect(message.startsWith(expected)).toBe(true)
    expect(message.split('\n')).toHaveLength(1)
  })

  it('names every wrong value on a line of its own, and never a password', () => {
    const message = messageOf({ PORT: 'x', NEO4J_URI: 'y', NEO4J_PASSWORD: 'secret' })
    expect(message.split('\n').length).toBeGreaterThanOrEqual(2)
    expect(message).not.toContain('secret')
  })

  it('serves others only under names it was given', () => {
    const environment = read({ HOST: '0.0.0.0', ENTENTE_HOSTS: 'Entente.example.org, localhost' })
    expect(environment.allowedHosts).toContain('entente.example.org')
  })
})
