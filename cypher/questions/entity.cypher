// One actor, and how often it acts, is acted on, speaks and is named.
MATCH (e:Entity {id: $id})
RETURN e,
       COUNT { MATCH (s:Statement)-[:SOURCE]->(e) } AS asSource,
       COUNT { MATCH (s:Statement)-[:TARGET]->(e) } AS asTarget,
       COUNT { MATCH (s:Statement)-[:SPEAKER]->(e) } AS asSpeaker,
       COUNT { MATCH (p:Passage)-[:MENTIONS]->(e) } AS mentions
