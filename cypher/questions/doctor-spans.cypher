// Every span of a document that claims to be its words: quotes of statements, mentions of actors.
MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)<-[:IN_PASSAGE]-(s:Statement)
RETURN s.id AS id, s.start AS start, s.end AS end, s.quote AS words
UNION ALL
MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(e:Entity)
RETURN e.id AS id, m.start AS start, m.end AS end, m.surface AS words
