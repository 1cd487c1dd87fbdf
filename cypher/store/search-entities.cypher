// Everything a person may type to find an actor.
MATCH (e:Entity)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.shortName AS shortName, e.aliases AS aliases
