/** What is on screen as a picture: hulls, graph and names in one, with a line that says what was shown. */
import type { Core } from 'cytoscape'
import type { Colours } from './colours'

const SCALE = 2
const FOOTER = 28

export async function composePng(input: {
  cy: Core
  colours: Colours
  footer: string
  /** Draw what stands below and above the graph, in CSS px, on a context scaled for the picture. */
  paintBelow: (context: CanvasRenderingContext2D) => void
  paintAbove: (context: CanvasRenderingContext2D) => void
}): Promise<Blob> {
  const { cy, colours } = input
  const width = cy.width()
  const height = cy.height()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = (height + FOOTER) * SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser gives no 2d canvas')
  context.fillStyle = colours.canvas
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(SCALE, SCALE)
  input.paintBelow(context)
  const graph = await cy.png({ output: 'blob-promise', full: false, scale: SCALE })
  context.drawImage(await createImageBitmap(graph), 0, 0, width, height)
  input.paintAbove(context)
  context.font = `400 11px ${colours.font}`
  context.fillStyle = colours['ink-3']
  context.fillText(input.footer, 12, height + 18)
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('the picture could not be made'))
    canvas.toBlob(done, 'image/png')
  })
}
