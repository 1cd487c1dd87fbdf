// An actor keeps what it had when it is met again: the first document that names it, or the lexicon, described it.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e += row.properties
FOREACH (_ IN CASE WHEN row.kind = 'state' THEN [1] ELSE [] END | SET e:State)
FOREACH (_ IN CASE WHEN row.kind = 'person' THEN [1] ELSE [] END | SET e:Person)
FOREACH (_ IN CASE WHEN row.kind = 'organisation' THEN [1] ELSE [] END | SET e:Organisation)
FOREACH (_ IN CASE WHEN row.kind = 'group' THEN [1] ELSE [] END | SET e:Group)
FOREACH (_ IN CASE WHEN row.kind = 'place' THEN [1] ELSE [] END | SET e:Place)
