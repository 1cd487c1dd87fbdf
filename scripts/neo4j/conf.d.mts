export const HARDENING: Record<string, string>
export function neo4jConf(port: number): string
