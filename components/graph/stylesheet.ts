const STYLESHEET_ID = '__________cytoscape_stylesheet'

/** Cytoscape inserts a style element without a nonce unless one of its id exists: under our CSP it must find one. */
export function standInForStylesheet(): void {
  if (document.getElementById(STYLESHEET_ID)) return
  const standIn = document.createElement('template')
  standIn.id = STYLESHEET_ID
  document.head.append(standIn)
}
