// What holds an actor in the graph: mentions, statements (as source, target or speaker), offices and memberships stated in texts.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id,
       COUNT { MATCH (p:Passage)-[:MENTIONS]->(e) } AS mentions,
       COUNT { MATCH (s:Statement)-[:SOURCE|TARGET|SPEAKER]->(e) } AS statements,
       COUNT { MATCH (e)-[r:SERVES|MEMBER_OF]-(f:Entity) WHERE r.basis = 'text' } AS stated
