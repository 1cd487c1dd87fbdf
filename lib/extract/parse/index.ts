/** Tagger and dependency parser of English: `loadParser(bytes of weights.bin)` makes the Parser the stages use. */
import type { Parser } from '@/lib/extract/doc'

export declare function loadParser(bytes: Uint8Array): Parser
