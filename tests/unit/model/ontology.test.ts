import { describe, expect, it } from 'vitest'
import { EVENT_TYPES, EVENTS, eventDefinition, parseOntology } from '@/lib/model/ontology'
import definitions from '@/lib/model/ontology.json'
import plover from '@/lib/model/plover/events.json'

describe('the ontology', () => {
  it('defines every event, with an intensity on the side of its sign', () => {
    expect(EVENTS.map(({ event }) => event)).toEqual([...EVENT_TYPES])
    for (const { event, sign, intensity } of EVENTS)
      expect([event, Math.sign(intensity)]).toEqual([event, sign])
  })

  it('takes the sign from the quad', () => {
    expect(eventDefinition('AID')).toMatchObject({ quad: 'MATERIAL_COOPERATION', sign: 1 })
    expect(eventDefinition('ACCUSE')).toMatchObject({ quad: 'VERBAL_CONFLICT', sign: -1 })
  })

  it('refuses files that are malformed, naming the field', () => {
    expect(() => parseOntology({ ...plover, events: plover.events.slice(1) }, definitions)).toThrow(/events/)
    const louder = {
      ...definitions,
      events: { ...definitions.events, AID: { intensity: 11, definition: 'too much of it' } },
    }
    expect(() => parseOntology(plover, louder)).toThrow(/intensity/)
    expect(() => parseOntology(plover, { events: definitions.events })).toThrow(/source/)
  })
})
