import { describe, expect, test } from 'vitest';
import { check, COUNTRY, DOCUMENT, edit, EVENT, VALID, type Files } from './valid.ts';

const MEND = 'keep one record and merge the other into it';
const AGAIN = 'content/events/2016-tunnel-seen.md';

/** A second event with its own title and date. */
const eventAgain = (title: string, date: string): Files => ({
  [AGAIN]: VALID[EVENT].replace('Tunnel found under the border', title).replace('2016-01-08', date),
});

/** A second document with its own address; documents need not be cited. */
const documentAgain = (address: string): Files => ({
  'content/sources/article-copy.md': VALID[DOCUMENT].replace('https://magazine.example/tunnels', address).replace(
    /events: [^]*corroborated/,
    'theme: "The same"',
  ),
});

describe('two events look the same', () => {
  test.each([
    ['with one title', 'Tunnel found under the border'],
    ['with one title in other letters', 'TUNNEL found, under the bórder'],
  ])('%s, on whatever days', (_how, title) => {
    expect(check(eventAgain(title, '2019'))).toEqual([`${AGAIN}:2, title: is the same as in ${EVENT}; ${MEND}`]);
  });

  test.each([
    ['Tunnel found under border', '2016-01-09'],
    ['Tunnels found under the border', '2016-01-11'],
    ['Tunnel found', '2016-01-10'],
    ['Tunnel found under the border of the two countries', '2016-01-10'],
    ['Tunnel found under border', '2016-01-08/2016-02'],
  ])('with nearly one title, on nearly one day: "%s" of %s', (title, date) => {
    expect(check(eventAgain(title, date))).toEqual([
      `${AGAIN}:2, title: tells nearly the same, on nearly the same day, as ${EVENT}; ${MEND}`,
    ]);
  });

  test.each([
    ['Tunnel found', '2016-01-05'],
    ['Tunnel found under the border of the two countries', '2016-01-05'],
  ])('with nearly one title, and the earlier one is meant: "%s" of %s', (title, date) => {
    expect(check(eventAgain(title, date))).toEqual([
      `${EVENT}:2, title: tells nearly the same, on nearly the same day, as ${AGAIN}; ${MEND}`,
    ]);
  });

  test.each([
    ['Tunnel found under border', '2016-01-12'],
    ['Tunnel found under border', '2016-01-04'],
    ['Tunnel found under border', '2016'],
    ['Ship sunk off the coast', '2016-01-08'],
  ])('but not "%s" of %s', (title, date) => {
    expect(check(eventAgain(title, date))).toEqual([]);
  });

  test.each([
    ['[GT, MX]', '[MX, GT]', 1],
    ['[GT]', '[MX]', 0],
  ])('in the same countries, in whatever order: %s and %s make %i', (countries, others, twins) => {
    const again = String(eventAgain('Tunnel found under border', '2016-01-09')[AGAIN]);
    const guatemala = VALID[COUNTRY].replace('code: MX', 'code: GT').replace('slug: mexico', 'slug: guatemala');
    const changes = {
      'content/countries/gt.md': guatemala,
      [EVENT]: VALID[EVENT].replace('[MX]', countries),
      [AGAIN]: again.replace('[MX]', others),
    };
    expect(check(changes)).toHaveLength(twins);
  });
});

describe('two sources look the same', () => {
  const COPY = 'content/sources/article-copy.md';

  test.each([
    'https://magazine.example/tunnels',
    'https://magazine.example/tunnels/',
    'http://www.magazine.example/tunnels',
    'https://MAGAZINE.example/tunnels',
  ])('at the address %s', (address) => {
    expect(check(documentAgain(address))).toEqual([`${DOCUMENT}:4, url: is the address of ${COPY}; ${MEND}`]);
  });

  test.each(['https://magazine.example/tunnels?page=2', 'https://en.magazine.example/tunnels'])(
    'but not at the address %s',
    (address) => expect(check(documentAgain(address))).toEqual([]),
  );
});

describe('two countries look the same', () => {
  test.each([
    ['code', 'slug: mexico', 'slug: mexico-again', '2, code: is the code of'],
    ['slug', 'code: MX', 'code: GT', '3, slug: is the address of'],
  ])('with one %s', (_what, from, to, says) => {
    const again = 'content/countries/xx.md';
    const changes = { [again]: edit(COUNTRY, from, to)[COUNTRY] ?? '' };
    expect(check(changes)).toEqual([`${again}:${says} ${COUNTRY}; ${MEND}`]);
  });
});
