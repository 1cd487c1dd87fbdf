// id: contradictions
// title: Asserted here, denied there
// description: Acts that one statement asserts and another denies or negates, between the same two.
// category: Evidence
// result: table
// version: 1
MATCH (a:Entity)-[yes]->(b:Entity)
WHERE yes.modality = 'asserted' AND coalesce(yes.verdict, '') <> 'wrong'
MATCH (a)-[no]->(b)
WHERE type(no) = type(yes) AND no.modality IN ['denied', 'negated'] AND coalesce(no.verdict, '') <> 'wrong'
WITH a, b, type(yes) AS event, collect(DISTINCT yes.statement) AS asserting, collect(DISTINCT no.statement) AS denying
RETURN a AS from, b AS to, event, size(asserting) AS asserted, size(denying) AS denied, asserting + denying AS evidence
ORDER BY asserted + denied DESC, a.id, b.id
