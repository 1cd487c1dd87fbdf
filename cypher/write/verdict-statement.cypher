MATCH (s:Statement {id: $id})
SET s.verdict = $verdict
