// Statements by id, each with its ends, its speaker, its passage and its document.
UNWIND $ids AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:SOURCE]->(a:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
MATCH (s)-[:IN_PASSAGE]->(p:Passage)<-[:HAS_PASSAGE]-(d:Document)
OPTIONAL MATCH (s)-[:SPEAKER]->(k:Entity)
RETURN s, a, b, k, p.id AS passage, p.index AS passageIndex, p.start AS passageStart, p.text AS passageText,
       d.id AS document, d.title AS title, d.publisher AS publisher, d.publishedOn AS publishedOn
