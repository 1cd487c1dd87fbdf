MATCH (j:ImportJob {id: $id})
RETURN j.id AS id, j.name AS name, j.bytes AS bytes, j.status AS status, j.stage AS stage, j.createdAt AS createdAt,
       j.position AS position, j.document AS document, j.duplicate AS duplicate, j.report AS report, j.error AS error
