// Offices and memberships, from texts and from the reference lists.
MATCH (e:Entity {id: $id})-[r:SERVES|MEMBER_OF]->(o:Entity)
RETURN 'out' AS direction, o, type(r) AS type, r
UNION ALL
MATCH (e:Entity {id: $id})<-[r:SERVES|MEMBER_OF]-(o:Entity)
RETURN 'in' AS direction, o, type(r) AS type, r
