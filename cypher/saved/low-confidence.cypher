// id: low-confidence
// title: Read with low confidence
// description: Statements to check by eye, least sure first.
// category: Evidence
// param below: number = 0.6 — Confidence from 0 to 1
// result: table
// version: 1
MATCH (s:Statement)-[:SOURCE]->(a:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
WHERE s.confidence < $below AND coalesce(s.verdict, '') <> 'wrong'
RETURN s.confidence AS confidence, a AS from, s.event AS event, b AS to, s.rule AS rule, s.quote AS quote,
       [s.id] AS evidence
ORDER BY confidence, s.id
