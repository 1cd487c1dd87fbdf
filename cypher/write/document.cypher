// A document, by its content's id. A second process that loads the same bytes fails here, on the unique constraint.
CREATE (d:Document {id: $id})
SET d += $properties
