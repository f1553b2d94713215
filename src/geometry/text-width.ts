/*
 * How wide text is, without asking a browser: the same in tests, at build and on every screen. Advance widths of Inter
 * (SIL Open Font License), weight 400, in thousandths of the font size, kerning left out: the real text is never wider
 * by more than a pixel or two, which MARGIN covers.
 */

// From the space (32) to the tilde (126).
// prettier-ignore
const ASCII = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360,
  631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511,
  966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765,
  639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456,
  323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600,
  612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
];

// prettier-ignore
const OTHERS: Record<string, number> = {
  '¡': 288,
  '¿': 511,
  '«': 583,
  '»': 583,
  'º': 482,
  '°': 456,
  '·': 288,
  'ß': 616,
  'æ': 917,
  'ø': 600,
  '–': 500,
  '—': 1000,
  '‘': 261,
  '’': 261,
  '“': 440,
  '”': 440,
  '…': 864,
  '½': 847,
  '×': 662,
};

/** Width taken for a character that is in no table: that of a wide capital, so that text is never underestimated. */
const UNKNOWN = 800;
/** Other fonts stand in until ours has come, or for ever; they are a little wider. */
const MARGIN = 1.04;

function advance(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return ASCII[code - 32] ?? OTHERS[character] ?? UNKNOWN;
}

/**
 * Width of a line of text in pixels.
 * @param fontSize in pixels.
 */
export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (let place = 0; place < text.length; place += 1) {
    const wide = ASCII[text.charCodeAt(place) - 32];
    if (wide === undefined) return (slowWidth(text) / 1000) * fontSize * MARGIN;
    thousandths += wide;
  }
  return (thousandths / 1000) * fontSize * MARGIN;
}

/** Width of text with more than the plainest letters, in thousandths of the font size. */
function slowWidth(text: string): number {
  let thousandths = 0;
  // An accent takes no room of its own: é is as wide as e.
  for (const character of text.normalize('NFD')) {
    if (!/\p{M}/u.test(character)) thousandths += advance(character);
  }
  return thousandths;
}
