// Remembers that the samples were loaded once: deleting them does not bring them back.
MERGE (m:Meta {id: 'samples'})
SET m.loadedAt = $loadedAt
