/*
 * A picture to keep, as a file that needs nothing else: its colours written into it, its font with it.
 */

/** What a style sheet says of an element, as attributes that every program reads. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'paint-order',
] as const;

/** Screen pixels for each of the picture. */
const SHARPNESS = 2;

/** Turns any colour into one that old programs know: `#rrggbb` with its opacity. */
function plainColour(): (colour: string) => { colour: string; opacity: number } {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return (text) => {
    if (!context || text === 'none' || text.startsWith('url(')) return { colour: text, opacity: 1 };
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
    return { colour: `rgb(${red},${green},${blue})`, opacity: alpha / 255 };
  };
}

/** Writes the style that an element has in the page into the element. */
function writeStyle(element: Element, toPlain: ReturnType<typeof plainColour>): void {
  const style = getComputedStyle(element);
  // No program for drawings knows this style: the text itself must be in capitals.
  if (style.textTransform === 'uppercase') element.textContent = element.textContent.toUpperCase();
  for (const name of KEPT) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === 'normal') continue;
    if (name !== 'fill' && name !== 'stroke') {
      element.setAttribute(name, value);
      continue;
    }
    const { colour, opacity } = toPlain(value);
    element.setAttribute(name, colour);
    if (opacity < 1) element.setAttribute(`${name}-opacity`, String(opacity));
  }
}

/** The faces of the interface's font that the page loads, as rules with the files inside. */
async function fontRules(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSLayerBlockRule ? [...rule.cssRules] : [rule]));
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  const wanted = faces.filter((face) => /Inter['"]?$/.test(face.style.getPropertyValue('font-family').trim()));
  const written = await Promise.all(
    wanted.map(async (face) => {
      const source = face.style.getPropertyValue('src');
      const address = /url\(["']?([^"')]+)/.exec(source)?.[1];
      if (address === undefined) return '';
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      const range = face.style.getPropertyValue('unicode-range');
      const weight = face.style.getPropertyValue('font-weight');
      return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${base64})${range && `;unicode-range:${range}`}}`;
    }),
  );
  return written.join('');
}

/** The picture as a file's text, with everything it needs. */
async function toText(picture: SVGSVGElement, host: HTMLElement): Promise<string> {
  const symbols = document.querySelector('.symbols defs')?.cloneNode(true);
  if (symbols) picture.prepend(symbols);
  // Only what is in the page has a style; out of sight, and out of the way of those who hear the page.
  const frame = host.appendChild(document.createElement('div'));
  frame.className = 'out-of-sight';
  frame.setAttribute('aria-hidden', 'true');
  frame.append(picture);
  const toPlain = plainColour();
  const elements = [...picture.querySelectorAll('*')];
  for (const element of elements) {
    if (element.localName === 'stop')
      element.setAttribute('stop-color', toPlain(getComputedStyle(element).stopColor).colour);
    else if (!element.closest('defs')) writeStyle(element, toPlain);
  }
  // Later than all styles: what an element looks like may hang on the class of another.
  for (const element of elements) {
    for (const name of ['tabindex', 'data-id', 'class']) element.removeAttribute(name);
  }
  picture.removeAttribute('class');
  for (const hit of picture.querySelectorAll('circle[r="12"]')) hit.remove();
  for (const link of picture.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  frame.remove();
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  style.textContent = await fontRules();
  picture.prepend(style);
  return new XMLSerializer().serializeToString(picture);
}

async function toPng(text: string, width: number, height: number): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Hands a picture to the reader as a file, named after the page. */
export async function savePicture(picture: SVGSVGElement, host: HTMLElement, kind: 'svg' | 'png'): Promise<void> {
  const text = await toText(picture, host);
  const [width, height] = [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))];
  const blob = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await toPng(text, width, height);
  if (!blob) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  const place = location.pathname.split('/').filter(Boolean).at(-1) ?? 'hemisphere';
  link.download = `${place}-timeline.${kind}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
