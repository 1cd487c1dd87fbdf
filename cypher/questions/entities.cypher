MATCH (e:Entity)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.shortName AS shortName, e.iso2 AS iso2
ORDER BY id
