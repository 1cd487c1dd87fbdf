/**
 * Feature templates of the tagger, the transition scorer and the label scorer, in the manner of Zhang and Nivre (2011). A
 * template is a conjunction of attributes; `npx tsx training/emitKeys.ts` turns them into the straight-line code of keys.ts.
 *
 * Positions: s0 s1 the two topmost words of the stack, n0 n1 n2 the next words; h and d the head and dependent of an arc that
 * is being labelled; x the word being tagged, p q the two before it, n m the two after it. A position can be followed by h
 * (its head), h2 (its head's head), l1 l2 r1 r2 (outermost and second outermost children), − or + (neighbour).
 * Attributes: w word, t tag, c fine cluster, d coarse cluster, s suffix, f shape, m most frequent tag, l label; ls rs the sets
 * of labels of the left and right children, vl vr their numbers, H whether it has a head; dist and dir of an arc.
 *
 * The order matters to speed only: the first templates of a list are scored first, and scoring stops when they are sure.
 */

export const TRANSITION_TEMPLATES: readonly string[] = split(`
n0l1t n0l1l n0t; n0t; n0t n1t; n0t n0l1t n0l2t; s0l1t s0l1l s0t; n1t; s1t n0t n1t; n0t dist; s0t s0l1t s0l2t
s0l1w s0t; s0t n0t n0l1t; n0w n0t; s0H n0w; n0w n0ls; s0t s0l1t n0t; n0w n0vl; n0l1w n0t s0t; s0hc n0c n0t
s0t; n0t n1t n2t; s0t n0t n1t; s1t s0t n0t; s0t dist; n1w; s0w s0vl; s0t s0vl n0t; s0hw s0t; n0w n1t
s0t s0+t n0-t n0t; s0H s0t n0t n1t; s0w s0vr; s0H s1t s0t n0t; s0c n0t n1t; s0r1w s0t; n0w; n0t n0ls s0t
s0t s0ls n0t; s0t n0t n0-t n1t; s0l s0t n0t; s0t n0t dist; s0c n0t s0t; n0t n1w; s0t n0t
s0r1t s0r1l s0t n0t; s0w; n0w dist; s0w n0l1w; n1w n1t; s0t s0r1t n0t; n0-w s0t n0t; s0t s0rs n0t; s0l
n0t n0vl s0t; s0t s0vr n0t; s0t n0c n0t; s0w s0rs n0t; s0ht s0t n0t; s0w s0t; s0r1w n0t s0t; s0t n0c n1t
s0r1w n0w; s1w s0t n0t; s0d n0d n1d; s0w s0t n0t; s0ht s0hl s0t n0t; n2t; s0t s0r1t s0r2t n0t; s0c n0c
s0t n0t n1w; s0c n0w; s0t n0w n0t; s0h2t s0ht s0t n0t; s0w dist; s1t s0t n0w; s0t n0t n1t n2t; s0hw s0w n0t
s1t s0w n0t; s0t n0w n1t; s0w n0t n1t; n2w n2t; s0w n0c; s0w s0hw; s0w n0w n0t; s0w n0w dist; s0w s0t n0w
s0ht s0w n0w; s0w s0t n0w n0t; s0w n0w; s1c s0c n0c
`)

export const LABEL_TEMPLATES: readonly string[] = split(`
dr1t dr1l dt dir; dl1t dl1l dt dir; dl1w hrs dt dir; dl1l dt ht dir; dt d+t dir; ht dir; dls dw dir
dl1w dir; ht dt dist dir; dl2l dl1l dt ht dir; hls dt ht dir; dt d-t dir; hrs dt ht dir; dw dir; hw dir
drs dt ht dir; ht dc dir; hc dt dir; hl dt ht dir; h+w dt dir; hl1w dt dir; dt dir; dl1w dt ht dir
ht h+t dt dir; dw dt dir; ht h-t dt dir; d-w dt dir; dl1w hc dir; ht dw dir; hr1l hr1t dt ht dir; d+w dt dir
hls dc dir; hw dt dir; hrs dw dir; ht dt dir; dl1w hw dir; hd dd dt ht dir; dls dt ht dir; dc dir; hc dir
hrs hls dt ht dir; ht dw dt dir; hht hl ht dt dir; hw ht dt dir; hc dc dir; dt d-t d+t ht dir; dc dt ht dir
dw d+t dir; hls hw dir; hrs hw dt dir; ds dt ht dir; dl1w dw dir; dc hw dir; hH dt ht dir; dl1w hc dc
hw dw dir; dw hc dir; hls dw ht dir; hw dw; dl1w dc hc dir
`)

export const TAG_TEMPLATES: readonly string[] = split(`
xm nm; t1 xm; xf x1; t1; t2 t1 xm; xf nf; qw; xm nm mm; t1 xs; t1 nm; xf pf; xs nw; t1 xw; t1 t2; t1 xm nm
xc nc; t1 nw; mw; pd xd; pw xw; xd nd; xw nw
`)

function split(list: string): string[] {
  return list
    .split(/[;\n]/)
    .map((template) => template.trim())
    .filter((template) => template !== '')
}
