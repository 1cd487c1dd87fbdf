import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ADJECTIVES, NOUNS, VERBS } from '@/lib/extract/rules'
import { ruleFileSchema } from '@/lib/extract/rules/schema'
import { eventDefinition } from '@/lib/model/ontology'

const FOLDER = 'lib/extract/rules'
const SLOTS = new Set(
  'subj obj iobj csubj clause that objtarget poss mod light carrier carrierfrom holder helped answerer giver nearest own home locals rest grievance lost place there by about above across after against alongside along among amongst around at before behind beside between for from in inside into like near of on out off outside over regarding through to toward towards under upon with within without'.split(
    ' ',
  ),
)
const rules = [...VERBS.values(), ...NOUNS.values(), ...ADJECTIVES.values()].flat()

describe('rules', () => {
  it('name their source in every file', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
    expect(files.length).toBeGreaterThan(6)
    for (const name of files) {
      const { source } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { source?: string }
      expect(source?.length, name).toBeGreaterThan(10)
    }
  })

  it('use only slots that exist', () => {
    for (const rule of rules)
      for (const slot of [...rule.source, ...rule.target])
        expect(SLOTS, `${rule.id}: ${slot.name}`).toContain(slot.name)
  })

  it('use only modes that their event has', () => {
    for (const rule of rules)
      if (rule.mode !== null) expect(eventDefinition(rule.event).modes, rule.id).toContain(rule.mode)
  })

  it('refuse a row with an unknown event or field', () => {
    const row = { event: 'ACCUSE', lemmas: 'blame', target: 'obj' }
    const file = (extra: object) => ({ source: 'a source of some length', rules: [{ ...row, ...extra }] })
    expect(ruleFileSchema.safeParse(file({})).success).toBe(true)
    expect(ruleFileSchema.safeParse(file({ event: 'HUG' })).success).toBe(false)
    expect(ruleFileSchema.safeParse(file({ targets: 'obj' })).success).toBe(false)
  })

  it('cover every event type', () => {
    const events = new Set(rules.map(({ event }) => event))
    expect(events.size).toBe(16)
  })
})
