// Every place where the document names an actor, and the actor.
MATCH (d:Document {id: $document})-[:HAS_PASSAGE]->(p:Passage)-[m:MENTIONS]->(e:Entity)
RETURN p.id AS passage, e.id AS entity, m.start AS start, m.end AS end, m.surface AS surface
ORDER BY start, end
