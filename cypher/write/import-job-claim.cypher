// The first SET takes the row's lock, so that of two workers only one still finds it free below.
MATCH (j:ImportJob {id: $id})
SET j.touchedBy = $worker
WITH j
WHERE j.status = 'waiting' OR (j.status = 'running' AND j.leasedUntil < $now)
SET j.status = 'running', j.stage = 'reading', j.leasedBy = $worker, j.leasedUntil = $until
