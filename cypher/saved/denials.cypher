// id: denials
// title: What is denied
// description: Denied and negated acts with who says so and the words.
// category: Evidence
// result: table
// version: 1
MATCH (s:Statement)-[:SOURCE]->(a:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
WHERE s.modality IN ['denied', 'negated'] AND coalesce(s.verdict, '') <> 'wrong'
OPTIONAL MATCH (s)-[:SPEAKER]->(k:Entity)
RETURN s.on AS date, a AS from, s.event AS event, b AS to, s.modality AS modality, k AS speaker, s.quote AS quote,
       [s.id] AS evidence
ORDER BY date DESC, s.id
