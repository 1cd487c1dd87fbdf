/** Stable ids: the same text gives the same ids on every machine. Node only (SHA-256 of node:crypto). */
import { createHash } from 'node:crypto'
import type { EventType, Modality } from './ontology'

const SHORT = 16

/** First 16 hex digits of SHA-256: 64 bits, a clash needs billions of items. */
export function shortHash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, SHORT)
}

/** Document id: short SHA-256 of the file's bytes, as they came. */
export function documentId(bytes: Uint8Array): string {
  return shortHash(bytes)
}

export function passageId(document: string, index: number): string {
  return `${document}-p${index}`
}

/** Statement id: short SHA-256 of (document, start, end, source, target, event, modality). */
export function statementId(parts: {
  document: string
  start: number
  end: number
  source: string
  target: string
  event: EventType
  modality: Modality
}): string {
  const { document, start, end, source, target, event, modality } = parts
  return `s-${shortHash([document, start, end, source, target, event, modality].join('\u0000'))}`
}

/** 'Mevlüt Çavuşoğlu' → 'mevlut-cavusoglu'. Letters without an ASCII base are dropped; an empty result is the caller's error. */
export function slug(name: string): string {
  return name
    .replace(/[ıİ]/g, 'i')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
}
