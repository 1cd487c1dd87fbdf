// id: what-an-actor-said
// title: What one actor said
// description: Statements that a document attributes to the actor, newest first, with the words.
// category: Actors
// param actor: actor, required = USA — Who is quoted or paraphrased
// result: table
// version: 1
MATCH (s:Statement)-[:SPEAKER]->(k:Entity {id: $actor})
MATCH (s)-[:SOURCE]->(a:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
WHERE coalesce(s.verdict, '') <> 'wrong'
RETURN s.on AS date, s.event AS event, s.modality AS modality, a AS source, b AS target, s.quote AS quote,
       [s.id] AS evidence
ORDER BY date DESC, s.id
