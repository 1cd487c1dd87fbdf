MATCH (d:Document {id: $document})
DETACH DELETE d
