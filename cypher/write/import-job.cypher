CREATE (j:ImportJob {id: $id})
SET j += $properties
