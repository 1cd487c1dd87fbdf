// Every statement as the relationship between its two actors.
MATCH (a:Entity)-[r:AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT]->(b:Entity)
RETURN r.statement AS id, a.id AS source, b.id AS target, r.speaker AS speaker, r.document AS document, type(r) AS event,
       r.mode AS mode, r.modality AS modality, r.undirected AS undirected, r.generic AS generic, r.on AS on,
       r.onPrecision AS onPrecision, r.confidence AS confidence, r.sourceState AS sourceState,
       r.targetState AS targetState, r.verdict AS verdict
ORDER BY document, id
