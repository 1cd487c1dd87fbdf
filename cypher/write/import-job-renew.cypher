MATCH (j:ImportJob {id: $id})
WHERE j.leasedBy = $worker AND j.status = 'running'
SET j.leasedUntil = $until
