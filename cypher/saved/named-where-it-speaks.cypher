// id: named-where-it-speaks
// title: Named where a state speaks
// description: Passages that name one state in the documents in which another speaks: the check on a silence, whether or not a statement was read there.
// category: Alignments
// param voice: actor, required = USA — The state that speaks
// param through: actors, required = USA — Itself, and all who speak for it
// param named: actor, required = RUS — The state that it may name
// result: table
// version: 1
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.statement IS NOT NULL AND r.generic = false AND coalesce(r.verdict, '') <> 'wrong'
  AND (coalesce(r.speaker, '') IN $through
       OR (r.quad STARTS WITH 'VERBAL' AND r.modality = 'asserted'
           AND (coalesce(r.sourceState, a.id) = $voice OR (r.undirected AND coalesce(r.targetState, b.id) = $voice))))
WITH DISTINCT r.document AS document
MATCH (d:Document {id: document})-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(n:Entity {id: $named})
RETURN d.title AS title, d.publishedOn AS date, count(m) AS mentions, p.text AS passage, d AS document
ORDER BY date DESC, title
LIMIT 200
