/** Generated from templates.ts by training/emitKeys.ts: do not edit. */
import type { WordColumns } from '@/lib/extract/parse/words'

/** Number of keys computed once each stage is done. */
export const TAG_STAGES = [8, 22] as const
export const TRANSITION_STAGES = [24, 48, 89] as const
export const LABEL_STAGES = [24, 60] as const

export function tagKeys1(
  words: WordColumns,
  x: number,
  p: number,
  q: number,
  n: number,
  m: number,
  t1: number,
  t2: number,
  keys: Int32Array,
) {
  const { word, shape, usual } = words
  const a0 = usual[x]!
  const a1 = usual[n]!
  const a2 = t1
  const a3 = shape[x]!
  const a4 = p === 0 ? 1 : 2
  const a5 = t2
  const a6 = shape[n]!
  const a7 = word[q]!
  const a8 = usual[m]!
  let k = 0
  k = (Math.imul(a0, 747661835) + Math.imul(a1, -460265521) + 968239490) | 0 // xm nm
  keys[0] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 662257779) + Math.imul(a0, 871623563) + -247368798) | 0 // t1 xm
  keys[1] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, 1323264571) + Math.imul(a4, 1232015557) + 1791940240) | 0 // xf x1
  keys[2] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, -1616378243) + 1427571689) | 0 // t1
  keys[3] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a5, -1204855633) + Math.imul(a2, -2033074371) + Math.imul(a0, 1334148069) + -712286045) | 0 // t2 t1 xm
  keys[4] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, -1053410191) + Math.imul(a6, 98387579) + -1897710076) | 0 // xf nf
  keys[5] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, 827989451) + 96451475) | 0 // qw
  keys[6] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 407787691) + Math.imul(a1, -1749021723) + Math.imul(a8, 1593409357) + 2128594038) | 0 // xm nm mm
  keys[7] = Math.imul(k ^ (k >>> 15), -1640531535)
}

export function tagKeys2(
  words: WordColumns,
  x: number,
  p: number,
  q: number,
  n: number,
  m: number,
  t1: number,
  t2: number,
  keys: Int32Array,
) {
  const { word, suffix, shape, usual, fine, coarse } = words
  const a0 = t1
  const a1 = suffix[x]!
  const a2 = usual[n]!
  const a3 = shape[x]!
  const a4 = shape[p]!
  const a5 = word[n]!
  const a6 = word[x]!
  const a7 = t2
  const a8 = usual[x]!
  const a9 = fine[x]!
  const a10 = fine[n]!
  const a11 = word[m]!
  const a12 = coarse[p]!
  const a13 = coarse[x]!
  const a14 = word[p]!
  const a15 = coarse[n]!
  let k = 0
  k = (Math.imul(a0, 1594648925) + Math.imul(a1, 741072359) + -1381257383) | 0 // t1 xs
  keys[8] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -1169318501) + Math.imul(a2, -1724085787) + -1289694548) | 0 // t1 nm
  keys[9] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, -81360105) + Math.imul(a4, 976358377) + 1596977933) | 0 // xf pf
  keys[10] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a1, 1228905285) + Math.imul(a5, -1775446173) + 562634748) | 0 // xs nw
  keys[11] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 19695567) + Math.imul(a6, 152940803) + 1351863326) | 0 // t1 xw
  keys[12] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 425769151) + Math.imul(a7, -425361155) + -1837710119) | 0 // t1 t2
  keys[13] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -1942650621) + Math.imul(a8, 1757510087) + Math.imul(a2, -1081754669) + -1517265986) | 0 // t1 xm nm
  keys[14] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 1842163691) + Math.imul(a10, 1289893601) + 1424307677) | 0 // xc nc
  keys[15] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 751898993) + Math.imul(a5, 473577409) + -916433436) | 0 // t1 nw
  keys[16] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a11, -678752847) + 592375725) | 0 // mw
  keys[17] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, -375398583) + Math.imul(a13, 1010823485) + 2032632002) | 0 // pd xd
  keys[18] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a14, 1745281267) + Math.imul(a6, -865837669) + 2123782113) | 0 // pw xw
  keys[19] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a13, -973892369) + Math.imul(a15, -733652753) + 210922218) | 0 // xd nd
  keys[20] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a6, -1738379755) + Math.imul(a5, 1778891199) + -910707842) | 0 // xw nw
  keys[21] = Math.imul(k ^ (k >>> 15), -1640531535)
}

export function transitionKeys1(A: Int32Array, s0: number, s1: number, n0: number, keys: Int32Array) {
  const distance = Math.min((n0 - s0) >> 4, 10)
  const a0 = A[A[n0 + 7]! + 1]!
  const a1 = A[A[n0 + 7]! + 15]!
  const a2 = A[n0 + 1]!
  const a3 = A[n0 + 16 + 1]!
  const a4 = A[A[n0 + 8]! + 1]!
  const a5 = A[A[s0 + 7]! + 1]!
  const a6 = A[A[s0 + 7]! + 15]!
  const a7 = A[s0 + 1]!
  const a8 = A[s1 + 1]!
  const a9 = distance
  const a10 = A[A[s0 + 8]! + 1]!
  const a11 = A[A[s0 + 7]!]!
  const a12 = A[n0]!
  const a13 = A[s0 + 5]! === 0 ? 1 : 2
  const a14 = A[n0 + 13]!
  const a15 = Math.min(A[n0 + 11]!, 3)
  const a16 = A[A[n0 + 7]!]!
  const a17 = A[A[s0 + 5]! + 2]!
  const a18 = A[n0 + 2]!
  const a19 = A[n0 + 32 + 1]!
  const a20 = A[n0 + 16]!
  let k = 0
  k = (Math.imul(a0, -69104149) + Math.imul(a1, -460113347) + Math.imul(a2, -644440587) + -983652698) | 0 // n0l1t n0l1l n0t
  keys[0] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, -1963466111) + 291289578) | 0 // n0t
  keys[1] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, -680022509) + Math.imul(a3, -1995691631) + 921986307) | 0 // n0t n1t
  keys[2] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 1423235627) + Math.imul(a0, 803956789) + Math.imul(a4, 186448597) + 496976247) | 0 // n0t n0l1t n0l2t
  keys[3] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a5, -1613098693) + Math.imul(a6, -108017183) + Math.imul(a7, 1055856913) + 1890253570) | 0 // s0l1t s0l1l s0t
  keys[4] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, 496099375) + -2100930496) | 0 // n1t
  keys[5] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a8, -2068002687) + Math.imul(a2, -1623700615) + Math.imul(a3, -1455809279) + 811216627) | 0 // s1t n0t n1t
  keys[6] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, -1479682785) + Math.imul(a9, 1707083311) + 211112936) | 0 // n0t dist
  keys[7] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, 640088549) + Math.imul(a5, -251367883) + Math.imul(a10, -639337639) + -443168367) | 0 // s0t s0l1t s0l2t
  keys[8] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a11, -673460007) + Math.imul(a7, 700965519) + -2024544853) | 0 // s0l1w s0t
  keys[9] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, -535715087) + Math.imul(a2, 1241739159) + Math.imul(a0, -432227087) + 1117619288) | 0 // s0t n0t n0l1t
  keys[10] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, -1654052091) + Math.imul(a2, 1725625345) + -455053440) | 0 // n0w n0t
  keys[11] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a13, -1675837651) + Math.imul(a12, 77215423) + 2113517612) | 0 // s0H n0w
  keys[12] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, -81768751) + Math.imul(a14, -1998993703) + 1537522277) | 0 // n0w n0ls
  keys[13] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, 883340663) + Math.imul(a5, -1502417719) + Math.imul(a2, -1646356381) + -2028746784) | 0 // s0t s0l1t n0t
  keys[14] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, 647803175) + Math.imul(a15, 1647528325) + 159588765) | 0 // n0w n0vl
  keys[15] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a16, 1049262537) + Math.imul(a2, 722613585) + Math.imul(a7, -800898713) + -1839857508) | 0 // n0l1w n0t s0t
  keys[16] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a17, 1461658145) + Math.imul(a18, 532812899) + Math.imul(a2, -1088201533) + -1537367023) | 0 // s0hc n0c n0t
  keys[17] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, 1840579005) + 646768393) | 0 // s0t
  keys[18] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, -1757147371) + Math.imul(a3, 407603331) + Math.imul(a19, -965147733) + -496809013) | 0 // n0t n1t n2t
  keys[19] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, -177438115) + Math.imul(a2, -796866715) + Math.imul(a3, -1091239831) + 142814964) | 0 // s0t n0t n1t
  keys[20] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a8, -501337049) + Math.imul(a7, -1547742217) + Math.imul(a2, 1019206453) + 1934658808) | 0 // s1t s0t n0t
  keys[21] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, 172425491) + Math.imul(a9, 1404893207) + -99871580) | 0 // s0t dist
  keys[22] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a20, -1434218181) + -618404207) | 0 // n1w
  keys[23] = Math.imul(k ^ (k >>> 15), -1640531535)
}

export function transitionKeys2(A: Int32Array, s0: number, s1: number, n0: number, keys: Int32Array) {
  const distance = Math.min((n0 - s0) >> 4, 10)
  const a0 = A[s0]!
  const a1 = Math.min(A[s0 + 11]!, 3)
  const a2 = A[s0 + 1]!
  const a3 = A[n0 + 1]!
  const a4 = A[A[s0 + 5]!]!
  const a5 = A[n0]!
  const a6 = A[n0 + 16 + 1]!
  const a7 = A[s0 + 16 + 1]!
  const a8 = A[n0 - 16 + 1]!
  const a9 = A[s0 + 5]! === 0 ? 1 : 2
  const a10 = Math.min(A[s0 + 12]!, 3)
  const a11 = A[s1 + 1]!
  const a12 = A[s0 + 2]!
  const a13 = A[A[s0 + 9]!]!
  const a14 = A[n0 + 13]!
  const a15 = A[s0 + 13]!
  const a16 = A[s0 + 15]!
  const a17 = distance
  const a18 = A[n0 + 16]!
  const a19 = A[A[s0 + 9]! + 1]!
  const a20 = A[A[s0 + 9]! + 15]!
  const a21 = A[A[n0 + 7]!]!
  let k = 0
  k = (Math.imul(a0, 742642667) + Math.imul(a1, -569589235) + 1319016142) | 0 // s0w s0vl
  keys[24] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 1647753321) + Math.imul(a1, -1788371757) + Math.imul(a3, 672649517) + 1973153825) | 0 // s0t s0vl n0t
  keys[25] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a4, 930917131) + Math.imul(a2, -537912931) + -1249950861) | 0 // s0hw s0t
  keys[26] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a5, 1163426105) + Math.imul(a6, -2132272499) + 1539751478) | 0 // n0w n1t
  keys[27] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a2, -546516695) +
      Math.imul(a7, 543584959) +
      Math.imul(a8, -450193807) +
      Math.imul(a3, 17323951) +
      -1787430259) |
    0 // s0t s0+t n0-t n0t
  keys[28] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a9, -125015973) +
      Math.imul(a2, 821647883) +
      Math.imul(a3, -1910141763) +
      Math.imul(a6, -1062550271) +
      -439687181) |
    0 // s0H s0t n0t n1t
  keys[29] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 1080774371) + Math.imul(a10, -2028709777) + -1302303463) | 0 // s0w s0vr
  keys[30] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a9, 41424647) +
      Math.imul(a11, 1570683583) +
      Math.imul(a2, 427298695) +
      Math.imul(a3, -1254130593) +
      1419662263) |
    0 // s0H s1t s0t n0t
  keys[31] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, -15213733) + Math.imul(a3, 1568000005) + Math.imul(a6, 835198047) + 118279344) | 0 // s0c n0t n1t
  keys[32] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a13, 789513613) + Math.imul(a2, -992751501) + -1802004872) | 0 // s0r1w s0t
  keys[33] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a5, -1074473739) + -1840922558) | 0 // n0w
  keys[34] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, 715256067) + Math.imul(a14, 951551687) + Math.imul(a2, -1648695027) + -443365188) | 0 // n0t n0ls s0t
  keys[35] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 970732719) + Math.imul(a15, -1367846797) + Math.imul(a3, -2100827089) + 673535221) | 0 // s0t s0ls n0t
  keys[36] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a2, -244299287) +
      Math.imul(a3, -1934659711) +
      Math.imul(a8, 1913002531) +
      Math.imul(a6, 2018063003) +
      -1086445144) |
    0 // s0t n0t n0-t n1t
  keys[37] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a16, -1213979637) + Math.imul(a2, -1035279409) + Math.imul(a3, 1102125309) + 1546221515) | 0 // s0l s0t n0t
  keys[38] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, -1921510615) + Math.imul(a3, -1919446077) + Math.imul(a17, 1605445147) + -1581682053) | 0 // s0t n0t dist
  keys[39] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, 606770833) + Math.imul(a3, -1696180377) + Math.imul(a2, -1256290819) + 338165909) | 0 // s0c n0t s0t
  keys[40] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, 1706336689) + Math.imul(a18, -1238684401) + 1882653030) | 0 // n0t n1w
  keys[41] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 1045477301) + Math.imul(a3, -1000722827) + -1453476011) | 0 // s0t n0t
  keys[42] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a19, 1454448909) +
      Math.imul(a20, 886294425) +
      Math.imul(a2, -2069226771) +
      Math.imul(a3, 682457445) +
      -1538559056) |
    0 // s0r1t s0r1l s0t n0t
  keys[43] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 1399858591) + 1458058351) | 0 // s0w
  keys[44] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a5, 1282255789) + Math.imul(a17, -1941399779) + -286049981) | 0 // n0w dist
  keys[45] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -694695559) + Math.imul(a21, -1193170509) + 1457328867) | 0 // s0w n0l1w
  keys[46] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a18, -692051305) + Math.imul(a6, -52088827) + -1049578408) | 0 // n1w n1t
  keys[47] = Math.imul(k ^ (k >>> 15), -1640531535)
}

export function transitionKeys3(A: Int32Array, s0: number, s1: number, n0: number, keys: Int32Array) {
  const distance = Math.min((n0 - s0) >> 4, 10)
  const a0 = A[s0 + 1]!
  const a1 = A[A[s0 + 9]! + 1]!
  const a2 = A[n0 + 1]!
  const a3 = A[n0 - 16]!
  const a4 = A[s0 + 14]!
  const a5 = A[s0 + 15]!
  const a6 = Math.min(A[n0 + 11]!, 3)
  const a7 = Math.min(A[s0 + 12]!, 3)
  const a8 = A[n0 + 2]!
  const a9 = A[s0]!
  const a10 = A[A[s0 + 5]! + 1]!
  const a11 = A[A[s0 + 9]!]!
  const a12 = A[n0 + 16 + 1]!
  const a13 = A[n0]!
  const a14 = A[s1]!
  const a15 = A[s0 + 3]!
  const a16 = A[n0 + 3]!
  const a17 = A[n0 + 16 + 3]!
  const a18 = A[A[s0 + 5]! + 15]!
  const a19 = A[n0 + 32 + 1]!
  const a20 = A[A[s0 + 10]! + 1]!
  const a21 = A[s0 + 2]!
  const a22 = A[n0 + 16]!
  const a23 = A[A[A[s0 + 5]! + 5]! + 1]!
  const a24 = distance
  const a25 = A[s1 + 1]!
  const a26 = A[A[s0 + 5]!]!
  const a27 = A[n0 + 32]!
  const a28 = A[s1 + 2]!
  let k = 0
  k = (Math.imul(a0, -386677889) + Math.imul(a1, -1487810021) + Math.imul(a2, -2127862067) + 1560990552) | 0 // s0t s0r1t n0t
  keys[48] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, -288634493) + Math.imul(a0, -26486199) + Math.imul(a2, -1497382337) + -865795875) | 0 // n0-w s0t n0t
  keys[49] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -1066595337) + Math.imul(a4, -1282892635) + Math.imul(a2, 28974897) + -15263623) | 0 // s0t s0rs n0t
  keys[50] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a5, 185261627) + 240991127) | 0 // s0l
  keys[51] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 756479387) + Math.imul(a6, 36010451) + Math.imul(a0, 948543601) + -507737166) | 0 // n0t n0vl s0t
  keys[52] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -1657798679) + Math.imul(a7, -542898205) + Math.imul(a2, 1140845089) + -1399568876) | 0 // s0t s0vr n0t
  keys[53] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 1654455089) + Math.imul(a8, 869825381) + Math.imul(a2, -622852435) + 933649002) | 0 // s0t n0c n0t
  keys[54] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 224968231) + Math.imul(a4, 493502735) + Math.imul(a2, -160268625) + 498865953) | 0 // s0w s0rs n0t
  keys[55] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a10, -1758400393) + Math.imul(a0, 1658608587) + Math.imul(a2, -872099167) + 1390188058) | 0 // s0ht s0t n0t
  keys[56] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, -1697734369) + Math.imul(a0, 1575901551) + 463425932) | 0 // s0w s0t
  keys[57] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a11, -1236702929) + Math.imul(a2, -1709825355) + Math.imul(a0, 127330807) + -988348769) | 0 // s0r1w n0t s0t
  keys[58] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -1982053449) + Math.imul(a8, -518124463) + Math.imul(a12, -620226981) + 711299604) | 0 // s0t n0c n1t
  keys[59] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a11, 1724316983) + Math.imul(a13, -1915081749) + -358197971) | 0 // s0r1w n0w
  keys[60] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a14, 1263912887) + Math.imul(a0, -1075779519) + Math.imul(a2, -1038850473) + 268369749) | 0 // s1w s0t n0t
  keys[61] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a15, -949019123) + Math.imul(a16, 766890649) + Math.imul(a17, -803037977) + -142260366) | 0 // s0d n0d n1d
  keys[62] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 1415392029) + Math.imul(a0, 900356917) + Math.imul(a2, 1079516851) + -592801198) | 0 // s0w s0t n0t
  keys[63] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a10, -905263161) +
      Math.imul(a18, -827020871) +
      Math.imul(a0, 984744311) +
      Math.imul(a2, -2097305173) +
      -951764915) |
    0 // s0ht s0hl s0t n0t
  keys[64] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a19, 462460245) + -452581818) | 0 // n2t
  keys[65] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a0, -175839067) +
      Math.imul(a1, 1715110019) +
      Math.imul(a20, -1162870613) +
      Math.imul(a2, -1682414387) +
      1477857459) |
    0 // s0t s0r1t s0r2t n0t
  keys[66] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a21, 385970719) + Math.imul(a8, 1491732701) + -1596234455) | 0 // s0c n0c
  keys[67] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 1022341237) + Math.imul(a2, 1863758525) + Math.imul(a22, 1079090659) + 439048644) | 0 // s0t n0t n1w
  keys[68] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a21, -776084359) + Math.imul(a13, 1771362861) + 2141360070) | 0 // s0c n0w
  keys[69] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -1217846333) + Math.imul(a13, -1876152455) + Math.imul(a2, 735373637) + -1616548937) | 0 // s0t n0w n0t
  keys[70] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a23, 1957944649) +
      Math.imul(a10, 714075111) +
      Math.imul(a0, 387701835) +
      Math.imul(a2, 285287399) +
      -1926299511) |
    0 // s0h2t s0ht s0t n0t
  keys[71] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, -1341278997) + Math.imul(a24, -1455492637) + -1814586575) | 0 // s0w dist
  keys[72] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a25, -844497165) + Math.imul(a0, -1822727069) + Math.imul(a13, -425186077) + -1454335026) | 0 // s1t s0t n0w
  keys[73] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a0, -938215357) +
      Math.imul(a2, -662371713) +
      Math.imul(a12, 1084249557) +
      Math.imul(a19, -567817965) +
      -981580864) |
    0 // s0t n0t n1t n2t
  keys[74] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a26, 268798887) + Math.imul(a9, 1549099767) + Math.imul(a2, 441629579) + 635907829) | 0 // s0hw s0w n0t
  keys[75] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a25, -965566859) + Math.imul(a9, 1392837117) + Math.imul(a2, 1258954789) + 1543363203) | 0 // s1t s0w n0t
  keys[76] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 447764973) + Math.imul(a13, 567028589) + Math.imul(a12, 1530918579) + -519550959) | 0 // s0t n0w n1t
  keys[77] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 2140014341) + Math.imul(a2, -1840944311) + Math.imul(a12, 1697038581) + -2078516169) | 0 // s0w n0t n1t
  keys[78] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a27, 1696516469) + Math.imul(a19, -480343601) + -174607986) | 0 // n2w n2t
  keys[79] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 125949477) + Math.imul(a8, -1817970665) + -386135086) | 0 // s0w n0c
  keys[80] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, -224480563) + Math.imul(a26, -2041527777) + -840920811) | 0 // s0w s0hw
  keys[81] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 1131373857) + Math.imul(a13, 1674105369) + Math.imul(a2, -1187339373) + -1998915821) | 0 // s0w n0w n0t
  keys[82] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 613220567) + Math.imul(a13, 1114480675) + Math.imul(a24, 1866682711) + -1929711234) | 0 // s0w n0w dist
  keys[83] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 981778705) + Math.imul(a0, 792965993) + Math.imul(a13, -1723659631) + -890493542) | 0 // s0w s0t n0w
  keys[84] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a10, 134790435) + Math.imul(a9, -1634089457) + Math.imul(a13, -1020161985) + 775934029) | 0 // s0ht s0w n0w
  keys[85] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a9, 1599552155) +
      Math.imul(a0, -28344313) +
      Math.imul(a13, -784374439) +
      Math.imul(a2, -1640250187) +
      -1530778079) |
    0 // s0w s0t n0w n0t
  keys[86] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a9, 307547471) + Math.imul(a13, 1190482285) + 1030425360) | 0 // s0w n0w
  keys[87] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a28, -991268525) + Math.imul(a21, 964238201) + Math.imul(a8, 384699147) + -1681489076) | 0 // s1c s0c n0c
  keys[88] = Math.imul(k ^ (k >>> 15), -1640531535)
}

export function labelKeys1(A: Int32Array, h: number, d: number, keys: Int32Array) {
  const distance = Math.min(Math.abs(h - d) >> 4, 10)
  const a0 = A[A[d + 9]! + 1]!
  const a1 = A[A[d + 9]! + 15]!
  const a2 = A[d + 1]!
  const a3 = h < d ? 1 : 2
  const a4 = A[A[d + 7]! + 1]!
  const a5 = A[A[d + 7]! + 15]!
  const a6 = A[A[d + 7]!]!
  const a7 = A[h + 14]!
  const a8 = A[h + 1]!
  const a9 = A[d + 16 + 1]!
  const a10 = A[d + 13]!
  const a11 = A[d]!
  const a12 = distance
  const a13 = A[A[d + 8]! + 15]!
  const a14 = A[h + 13]!
  const a15 = A[d - 16 + 1]!
  const a16 = A[h]!
  const a17 = A[d + 14]!
  const a18 = A[d + 2]!
  const a19 = A[h + 2]!
  const a20 = A[h + 15]!
  const a21 = A[h + 16]!
  const a22 = A[A[h + 7]!]!
  const a23 = A[h + 16 + 1]!
  let k = 0
  k =
    (Math.imul(a0, -1278895703) +
      Math.imul(a1, -251068569) +
      Math.imul(a2, 1005704937) +
      Math.imul(a3, 494027219) +
      -42322222) |
    0 // dr1t dr1l dt dir
  keys[0] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a4, 1974355703) +
      Math.imul(a5, -1251454387) +
      Math.imul(a2, 765932115) +
      Math.imul(a3, -1103266827) +
      494947922) |
    0 // dl1t dl1l dt dir
  keys[1] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a6, 862691849) +
      Math.imul(a7, -1438940359) +
      Math.imul(a2, 1751176675) +
      Math.imul(a3, -1301663953) +
      1359088263) |
    0 // dl1w hrs dt dir
  keys[2] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a5, -1237921027) +
      Math.imul(a2, -1910985939) +
      Math.imul(a8, -713394977) +
      Math.imul(a3, -2087613407) +
      1920305352) |
    0 // dl1l dt ht dir
  keys[3] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 631659823) + Math.imul(a9, -1655573883) + Math.imul(a3, 725936417) + 500265032) | 0 // dt d+t dir
  keys[4] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a8, -1934820039) + Math.imul(a3, -1064131859) + -233135533) | 0 // ht dir
  keys[5] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a10, -370601479) + Math.imul(a11, -1528977581) + Math.imul(a3, 475321377) + -1096739907) | 0 // dls dw dir
  keys[6] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a6, 641341475) + Math.imul(a3, 1392143619) + 7674073) | 0 // dl1w dir
  keys[7] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a8, 1334162499) +
      Math.imul(a2, -1683058709) +
      Math.imul(a12, -2065146335) +
      Math.imul(a3, 900940279) +
      1587619262) |
    0 // ht dt dist dir
  keys[8] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a13, -1400805593) +
      Math.imul(a5, -381311505) +
      Math.imul(a2, -913783331) +
      Math.imul(a8, -932871391) +
      Math.imul(a3, -1119514097) +
      201581642) |
    0 // dl2l dl1l dt ht dir
  keys[9] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a14, -1157399201) +
      Math.imul(a2, -1490386045) +
      Math.imul(a8, -475604669) +
      Math.imul(a3, 263300551) +
      -979891649) |
    0 // hls dt ht dir
  keys[10] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, 1254997857) + Math.imul(a15, -1252042197) + Math.imul(a3, 590865905) + -1155505477) | 0 // dt d-t dir
  keys[11] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a7, 1846250663) +
      Math.imul(a2, -1039437909) +
      Math.imul(a8, -1068938777) +
      Math.imul(a3, 737839477) +
      -543664078) |
    0 // hrs dt ht dir
  keys[12] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a11, 788787751) + Math.imul(a3, 43384261) + -788604565) | 0 // dw dir
  keys[13] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a16, -1125292821) + Math.imul(a3, -1009502771) + 1316637746) | 0 // hw dir
  keys[14] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a17, 612776745) +
      Math.imul(a2, 402165079) +
      Math.imul(a8, -1662838321) +
      Math.imul(a3, 1058816047) +
      -1470378916) |
    0 // drs dt ht dir
  keys[15] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a8, 213557833) + Math.imul(a18, 1830687117) + Math.imul(a3, -471926555) + 1028829180) | 0 // ht dc dir
  keys[16] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a19, -947490901) + Math.imul(a2, 220825369) + Math.imul(a3, -44288801) + 1180088999) | 0 // hc dt dir
  keys[17] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a20, 1971854371) +
      Math.imul(a2, -1064404093) +
      Math.imul(a8, -1414195915) +
      Math.imul(a3, 309264539) +
      -830969052) |
    0 // hl dt ht dir
  keys[18] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a21, 2115823831) + Math.imul(a2, -2001578311) + Math.imul(a3, 123625423) + 1876297431) | 0 // h+w dt dir
  keys[19] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a22, -110158865) + Math.imul(a2, -1788993865) + Math.imul(a3, -32765803) + 1047652134) | 0 // hl1w dt dir
  keys[20] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a2, -1757009593) + Math.imul(a3, 180900337) + 723150047) | 0 // dt dir
  keys[21] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a6, -1833630657) +
      Math.imul(a2, -1903754541) +
      Math.imul(a8, -251315695) +
      Math.imul(a3, -1102580487) +
      -285379101) |
    0 // dl1w dt ht dir
  keys[22] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a8, -245446077) +
      Math.imul(a23, -1603490521) +
      Math.imul(a2, 1257962837) +
      Math.imul(a3, 4868111) +
      -2004349604) |
    0 // ht h+t dt dir
  keys[23] = Math.imul(k ^ (k >>> 15), -1640531535)
}

export function labelKeys2(A: Int32Array, h: number, d: number, keys: Int32Array) {
  const a0 = A[d]!
  const a1 = A[d + 1]!
  const a2 = h < d ? 1 : 2
  const a3 = A[h + 1]!
  const a4 = A[h - 16 + 1]!
  const a5 = A[d - 16]!
  const a6 = A[A[d + 7]!]!
  const a7 = A[h + 2]!
  const a8 = A[A[h + 9]! + 15]!
  const a9 = A[A[h + 9]! + 1]!
  const a10 = A[d + 16]!
  const a11 = A[h + 13]!
  const a12 = A[d + 2]!
  const a13 = A[h]!
  const a14 = A[h + 14]!
  const a15 = A[h + 3]!
  const a16 = A[d + 3]!
  const a17 = A[d + 13]!
  const a18 = A[A[h + 5]! + 1]!
  const a19 = A[h + 15]!
  const a20 = A[d - 16 + 1]!
  const a21 = A[d + 16 + 1]!
  const a22 = A[d + 4]!
  const a23 = A[h + 5]! === 0 ? 1 : 2
  let k = 0
  k = (Math.imul(a0, -654682933) + Math.imul(a1, 1478846343) + Math.imul(a2, 352490211) + -234555739) | 0 // dw dt dir
  keys[24] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a3, -1251004667) +
      Math.imul(a4, 1613728843) +
      Math.imul(a1, 1585780009) +
      Math.imul(a2, -2101741795) +
      1589752222) |
    0 // ht h-t dt dir
  keys[25] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a5, 1835394977) + Math.imul(a1, -742674691) + Math.imul(a2, -1585167065) + 1633477039) | 0 // d-w dt dir
  keys[26] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a6, -1534017269) + Math.imul(a7, -1930159101) + Math.imul(a2, -205992269) + -2016176387) | 0 // dl1w hc dir
  keys[27] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, 1323930877) + Math.imul(a0, -1574798943) + Math.imul(a2, -1389510469) + -1224777426) | 0 // ht dw dir
  keys[28] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a8, -1923990241) +
      Math.imul(a9, -1173263957) +
      Math.imul(a1, -1907317607) +
      Math.imul(a3, -1583353519) +
      Math.imul(a2, 883654719) +
      -1963634077) |
    0 // hr1l hr1t dt ht dir
  keys[29] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a10, 226179721) + Math.imul(a1, 922269135) + Math.imul(a2, -1004005323) + 2122178207) | 0 // d+w dt dir
  keys[30] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a11, -959696489) + Math.imul(a12, 2021662831) + Math.imul(a2, 895441375) + 1746874984) | 0 // hls dc dir
  keys[31] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a13, -1675148523) + Math.imul(a1, 415177225) + Math.imul(a2, -39921757) + -2048398706) | 0 // hw dt dir
  keys[32] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a14, -1142810483) + Math.imul(a0, 1343972605) + Math.imul(a2, -278151433) + -1244371479) | 0 // hrs dw dir
  keys[33] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a3, 471735615) + Math.imul(a1, 1386747929) + Math.imul(a2, 1147030453) + 2053240267) | 0 // ht dt dir
  keys[34] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a6, -1114644155) + Math.imul(a13, 786544221) + Math.imul(a2, 1618443377) + -1884693842) | 0 // dl1w hw dir
  keys[35] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a15, 1115227825) +
      Math.imul(a16, 389769193) +
      Math.imul(a1, -1409881093) +
      Math.imul(a3, 1529915227) +
      Math.imul(a2, -1373310955) +
      -1588280444) |
    0 // hd dd dt ht dir
  keys[36] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a17, -1485240845) +
      Math.imul(a1, 731135793) +
      Math.imul(a3, 479549499) +
      Math.imul(a2, 565254947) +
      1703263754) |
    0 // dls dt ht dir
  keys[37] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, 1581578663) + Math.imul(a2, -1091755875) + 1928680539) | 0 // dc dir
  keys[38] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, -1560986155) + Math.imul(a2, 1993153763) + 1390791717) | 0 // hc dir
  keys[39] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a14, -751056661) +
      Math.imul(a11, 1587484111) +
      Math.imul(a1, -1516663911) +
      Math.imul(a3, -1631866837) +
      Math.imul(a2, 748916403) +
      -901632799) |
    0 // hrs hls dt ht dir
  keys[40] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a3, -445744511) +
      Math.imul(a0, -2006173321) +
      Math.imul(a1, 790858205) +
      Math.imul(a2, -1463503541) +
      -1596167229) |
    0 // ht dw dt dir
  keys[41] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a18, 630615571) +
      Math.imul(a19, 1593304807) +
      Math.imul(a3, 1290497517) +
      Math.imul(a1, -164603915) +
      Math.imul(a2, -1848886165) +
      -856098944) |
    0 // hht hl ht dt dir
  keys[42] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a13, 2089121221) +
      Math.imul(a3, -275399999) +
      Math.imul(a1, 420807123) +
      Math.imul(a2, 637175681) +
      -1474046569) |
    0 // hw ht dt dir
  keys[43] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a7, 1697790347) + Math.imul(a12, -917207917) + Math.imul(a2, 222635377) + -951425385) | 0 // hc dc dir
  keys[44] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a1, -512307577) +
      Math.imul(a20, 497649465) +
      Math.imul(a21, -794939449) +
      Math.imul(a3, 444686023) +
      Math.imul(a2, 1096927805) +
      -1183831714) |
    0 // dt d-t d+t ht dir
  keys[45] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a12, -932441503) +
      Math.imul(a1, 937526123) +
      Math.imul(a3, -443887277) +
      Math.imul(a2, -18581997) +
      478802661) |
    0 // dc dt ht dir
  keys[46] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, 1781185379) + Math.imul(a21, -83158245) + Math.imul(a2, -2083839075) + -1332302694) | 0 // dw d+t dir
  keys[47] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a11, -595531559) + Math.imul(a13, -1133908771) + Math.imul(a2, -1059595453) + 713640788) | 0 // hls hw dir
  keys[48] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a14, -845360129) +
      Math.imul(a13, -415932533) +
      Math.imul(a1, 692854419) +
      Math.imul(a2, 1464852549) +
      2811066) |
    0 // hrs hw dt dir
  keys[49] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a22, -347672631) +
      Math.imul(a1, 1009487257) +
      Math.imul(a3, -898750039) +
      Math.imul(a2, -117472701) +
      -317893352) |
    0 // ds dt ht dir
  keys[50] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a6, -785796647) + Math.imul(a0, 1628582101) + Math.imul(a2, 1182659497) + 1909053999) | 0 // dl1w dw dir
  keys[51] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a12, 1105949185) + Math.imul(a13, 303690699) + Math.imul(a2, 1868019213) + -1995853592) | 0 // dc hw dir
  keys[52] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a23, -1967031153) +
      Math.imul(a1, 980408985) +
      Math.imul(a3, -955119871) +
      Math.imul(a2, 313591063) +
      696565283) |
    0 // hH dt ht dir
  keys[53] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a6, -1781237617) + Math.imul(a7, -410340275) + Math.imul(a12, 1124537377) + -1425936085) | 0 // dl1w hc dc
  keys[54] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a13, 129870951) + Math.imul(a0, 1205245997) + Math.imul(a2, 1848909655) + -1343330818) | 0 // hw dw dir
  keys[55] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a0, -1433600767) + Math.imul(a7, 456165557) + Math.imul(a2, -1860302079) + -277766042) | 0 // dw hc dir
  keys[56] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a11, -196014847) +
      Math.imul(a0, 517295079) +
      Math.imul(a3, -608883921) +
      Math.imul(a2, 1579069129) +
      1714039596) |
    0 // hls dw ht dir
  keys[57] = Math.imul(k ^ (k >>> 15), -1640531535)
  k = (Math.imul(a13, 256221309) + Math.imul(a0, -1629225463) + 2030124227) | 0 // hw dw
  keys[58] = Math.imul(k ^ (k >>> 15), -1640531535)
  k =
    (Math.imul(a6, -539668115) +
      Math.imul(a12, 1192634619) +
      Math.imul(a7, 1751875339) +
      Math.imul(a2, 734717787) +
      -1114747704) |
    0 // dl1w dc hc dir
  keys[59] = Math.imul(k ^ (k >>> 15), -1640531535)
}
