// Waiting, or left by a worker whose lease ran out; first come, first served.
MATCH (j:ImportJob)
WHERE j.status = 'waiting' OR (j.status = 'running' AND j.leasedUntil < $now)
RETURN j.id AS id
ORDER BY j.createdAt, j.position
LIMIT 1
