/** Cytoscape's stylesheet: the encodings of nodes and edges, one colour set in, one array out. */
import type { StylesheetJson } from 'cytoscape'
import { mix, share, type Colours } from './colours'

/** Room between an edge's end and the node, px. */
const CLEAR = 3

export function graphStyle(c: Colours): StylesheetJson {
  const halo = mix(c.ink, c.canvas, 0.15)
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'background-color': c.surface,
        'border-color': c.ink,
        'border-width': 1.5,
        'border-position': 'center',
        label: 'data(code)',
        'font-family': c.font,
        'font-weight': 600,
        'font-size': 'data(codeSize)',
        color: c.ink,
        'text-valign': 'center',
        'text-halign': 'center',
        'min-zoomed-font-size': 7,
        'overlay-opacity': 0,
        'transition-property': 'border-width',
        'transition-duration': 0,
      },
    },
    { selector: 'node[kind = "state"]', style: { shape: 'ellipse' } },
    {
      selector: 'node[kind = "person"]',
      style: { shape: 'ellipse', 'border-width': 1.25, 'font-weight': 500 },
    },
    { selector: 'node[kind = "organisation"]', style: { shape: 'round-rectangle', 'corner-radius': '7px' } },
    { selector: 'node[kind = "group"]', style: { shape: 'hexagon' } },
    { selector: 'node[kind = "place"]', style: { shape: 'diamond' } },
    { selector: 'node[?unsure]', style: { 'border-style': 'dashed', 'border-dash-pattern': [4, 3] } },
    { selector: 'node.selected', style: { 'border-width': 3, 'z-index': 20 } },
    { selector: 'node:active', style: { 'overlay-opacity': 0 } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': c.coop,
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bowPx)',
        'control-point-weights': 0.5,
        'edge-distances': 'node-position',
        'source-distance-from-node': CLEAR,
        'target-distance-from-node': CLEAR,
        'target-arrow-color': c.coop,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 'data(arrow)',
        'overlay-opacity': 0,
        'z-index': 'data(z)',
      },
    },
    {
      selector: 'edge[sign = -1]',
      style: { 'line-color': c.conf, 'target-arrow-color': c.conf, 'target-arrow-shape': 'tee' },
    },
    { selector: 'edge[?undirected]', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'edge[?mutual]',
      style: {
        'target-arrow-shape': 'triangle',
        'source-arrow-shape': 'triangle',
        'source-arrow-color': c.coop,
      },
    },
    {
      selector: 'edge[?mutual][sign = -1]',
      style: { 'target-arrow-shape': 'tee', 'source-arrow-shape': 'tee', 'source-arrow-color': c.conf },
    },
    { selector: 'edge[form = "dashed"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
    { selector: 'edge[form = "dashed"][?material]', style: { 'line-dash-pattern': [8, 5] } },
    {
      selector: 'edge[form = "dotted"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [0.5, 5], 'line-cap': 'round' },
    },
    { selector: 'edge[form = "dotted"][?material]', style: { 'line-dash-pattern': [0.5, 7.5] } },
    { selector: 'edge[form = "sparse"]', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 8] } },
    {
      selector: 'edge[?against]',
      style: { 'underlay-color': c.warn, 'underlay-opacity': 0.28, 'underlay-padding': 3 },
    },
    { selector: 'edge.dim', style: { opacity: share(c.dimmed, 0.74) } },
    {
      selector: 'edge.lit',
      style: { 'underlay-color': halo, 'underlay-opacity': 1, 'underlay-padding': 5, 'z-index': 1000 },
    },
    {
      selector: 'edge.hover',
      style: { 'underlay-color': halo, 'underlay-opacity': 1, 'underlay-padding': 4 },
    },
  ] as unknown as StylesheetJson
}

/** Cytoscape scales its 0.3-unit arrowheads from the line's width by a law of its own; this undoes it: `length` px. */
export function arrowScale(width: number): number {
  const length = 5.5 + 0.55 * width
  return length / (0.3 * Math.max((width * 13.37) ** 0.9, 29))
}
