/** The few texts that only Neo4j understands. All others are in cypher/**, in the dialect that both engines share. */

/** Accents are folded, so that Türkiye is found as turkiye. */
const FOLDING = "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}"

/** Full-text indexes for search(), beside what cypher/schema makes on every engine. Each may run again. */
export const FULLTEXT_SCHEMA = [
  `CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.id, n.name, n.shortName, n.aliases] ${FOLDING}`,
  `CREATE FULLTEXT INDEX document_titles IF NOT EXISTS FOR (n:Document) ON EACH [n.title] ${FOLDING}`,
]

/** A new index is filled in the background; until then it answers too little. Seconds. */
export const AWAIT_INDEXES = 'CALL db.awaitIndexes(60)'

/** Columns as cypher/store/search-entities answers, Lucene's best first. */
export const SEARCH_ENTITIES = `CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e
WHERE any(label IN labels(e) WHERE label IN $labels)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.shortName AS shortName, e.aliases AS aliases
LIMIT $limit`

/** Columns as cypher/store/search-documents answers, Lucene's best first. */
export const SEARCH_DOCUMENTS = `CALL db.index.fulltext.queryNodes('document_titles', $query) YIELD node AS d
RETURN d.id AS id, d.title AS title
LIMIT $limit`

export const LABELS = 'CALL db.labels() YIELD label RETURN label ORDER BY label'
export const RELATIONSHIP_TYPES =
  'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType'
export const PROPERTY_KEYS =
  'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey'
