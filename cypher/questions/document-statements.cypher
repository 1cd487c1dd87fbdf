// The statements of one document in reading order, each with its ends, its speaker and its passage.
MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)<-[:IN_PASSAGE]-(s:Statement)
MATCH (s)-[:SOURCE]->(a:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
OPTIONAL MATCH (s)-[:SPEAKER]->(k:Entity)
RETURN s, a, b, k, p.id AS passage, p.index AS passageIndex, p.start AS passageStart, p.text AS passageText,
       d.id AS document, d.title AS title, d.publisher AS publisher, d.publishedOn AS publishedOn
ORDER BY s.start, s.end, s.id
