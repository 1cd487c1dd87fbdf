export const NEO4J_VERSION: string
