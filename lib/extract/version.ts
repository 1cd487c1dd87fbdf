/** Goes up whenever rules or stages change what is extracted, so that a stored statement says which rules made it. */
export const EXTRACTOR_VERSION = 'entente-rules-5'
