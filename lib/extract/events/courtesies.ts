/** Thanks, congratulations and condolences that are part of the ceremony and tell of no relation. */
import { OPERATORS, type Rule } from '../rules'
import type { Scene } from './scene'

const HERE = /^(?:this|us|me|our|today|these)$/

/** Thanks and congratulations to the chair and to briefers, as every speech opens with, and condolences. */
export function isCeremony(scene: Scene, rule: Rule): boolean {
  const courteous = OPERATORS.courtesies.has(rule.lemma) || rule.subjects?.has('gratitude') === true
  if (rule.event !== 'SUPPORT' || !courteous) return false
  if (rule.lemma === 'condolence') return true
  const { lower } = scene.tree
  // 'Thank you, Mr X', 'for hosting us'
  if (
    lower.some(
      (word, at) =>
        (word === 'thank' && lower[at + 1] === 'you') ||
        (word === 'hosting' && HERE.test(lower[at + 1] ?? '')),
    )
  )
    return true
  if (lower.some((word) => OPERATORS.ceremonies.has(word))) return true
  return (
    (lower.includes('assembly') || lower.at(-1) === 'general') &&
    lower.some((word) => /^(?:presidents?|elect(?:ed|ion))$/.test(word))
  )
}
