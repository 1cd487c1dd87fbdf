/** What is on screen as a picture: hulls, graph and names in one, with a line that says what was shown. */
import type { Core } from 'cytoscape'
import type { Colours } from './colours'

const SCALE = 2
const FOOTER = 28

export async function composePng(input: {
  cy: Core
  underlay: HTMLCanvasElement
  overlay: HTMLCanvasElement
  colours: Colours
  footer: string
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
  context.drawImage(input.underlay, 0, 0, width, height)
  const graph = await cy.png({ output: 'blob-promise', full: false, scale: SCALE })
  context.drawImage(await createImageBitmap(graph), 0, 0, width, height)
  context.drawImage(input.overlay, 0, 0, width, height)
  context.font = `400 11px ${colours.font}`
  context.fillStyle = colours['ink-3']
  context.fillText(input.footer, 12, height + 18)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))),
      'image/png',
    )
  })
}
