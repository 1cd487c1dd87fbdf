/** neo4j.conf for one analyst's machine: loopback only, hardened, small. docker-compose.yml sets the same for the image. */

/** What keeps a text from reaching files, the network or all of the memory, whatever the driver above lets through. */
export const HARDENING = {
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  // LOAD CSV over http to anywhere.
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  'dbms.usage_report.enabled': 'false',
  // A backstop: every transaction of ours carries a deadline of its own.
  'db.transaction.timeout': '5m',
  // The default of 2 s lets a runaway live that much past its deadline.
  'db.transaction.monitor.check.interval': '100ms',
  'db.memory.transaction.max': '128m',
}

/**
 * @param {number} port Bolt's
 * @returns {string} the text of neo4j.conf
 */
export function neo4jConf(port) {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '64m',
    'db.tx_log.rotation.retention_policy': 'keep_none',
    'db.tx_log.preallocate': 'false',
    ...HARDENING,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}
