import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPeriod, formatView, parsePeriod, parseView, type ViewScope } from '../../src/model/view-url.ts';
import { DEFAULT_VIEW, FACET_NAMES, facetValues, LANE_CHOICES, type Period, type View } from '../../src/model/view.ts';
import { COUNTRIES, LANES, periods, views } from './arbitrary.ts';

const scope: ViewScope = {
  countries: COUNTRIES,
  lanes: LANES,
  hasEvent: (id) => id === 'event-0' || id === 'event-1',
};
const parse = (query: string) => parseView(query, scope);
const view = (choices: Partial<View>): View => ({ ...DEFAULT_VIEW, ...choices });

const LISTS = [...FACET_NAMES, 'pin', 'lanes', 'hide', 'fold'];
/** What an address says of one thing, with what it is if nothing is said. */
const SINGLE = { time: '', order: 'newest', clock: 'happened', scale: 'time', eras: '1', event: '' };
const ours = fc.constantFrom(...LISTS, ...Object.keys(SINGLE));
const names = fc.oneof(ours, fc.constantFrom('q', '__proto__'));
const values = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('toString', 'known', 'even', '0', '1', '01', 'south-america', 'US~MX~US', ...Object.values(SINGLE)),
  fc.constantFrom('MX~CO', 'friction~', '~', '1989..', '2020..1989', 'newest', 'event-0', 'constructor', '%', '\0'),
);
const hostile = fc.array(fc.tuple(names, values)).map((pairs) => new URLSearchParams(pairs).toString());

describe('reading what was written', () => {
  test('a view that is written and read is the same view', () => {
    fc.assert(
      fc.property(views, (each) => {
        expect(parse(formatView(each))).toStrictEqual({ view: each, dropped: [] });
      }),
    );
  });

  test('a period that is written and read is the same period', () => {
    fc.assert(
      fc.property(
        periods.filter((period) => formatPeriod(period) !== ''),
        (period) => {
          expect(parsePeriod(formatPeriod(period))).toStrictEqual(period);
        },
      ),
    );
  });

  test.each<[string, Period | undefined]>([
    ['1989', { from: '1989', to: '1989' }],
    ['1969..1986', { from: '1969', to: '1986' }],
    ['2006..', { from: '2006' }],
    ['..1986', { to: '1986' }],
    ['2016-01-08', { from: '2016-01-08', to: '2016-01-08' }],
    ['2016-01-08..2016', { from: '2016-01-08', to: '2016' }],
    ['', undefined],
    ['..', undefined],
    ['1986..1969', undefined],
    ['1969..1986..1990', undefined],
    ['1969.1986', undefined],
    ['2016-01', undefined],
    ['2016-02-30', undefined],
    ['198X', undefined],
    ['1989~', undefined],
    ['1989/1990', undefined],
    [' 1989', undefined],
    ['１９８９', undefined],
    ['NaN..', undefined],
  ])('the period "%s" is %o', (text, period) => {
    expect(parsePeriod(text)).toStrictEqual(period);
  });

  test('values come in the order of the vocabulary, each once, whatever the order of the address', () => {
    expect(parse('country=CO~MX~CO&relation=context~friction').view).toEqual(
      view({ country: ['MX', 'CO'], relation: ['friction', 'context'] }),
    );
  });

  test('a parameter given twice adds up', () => {
    expect(parse('country=MX&country=CO').view.country).toEqual(['MX', 'CO']);
  });

  test('lanes come in the order of the address, each once: the order is what was chosen', () => {
    expect(parse('lanes=PE~MX~PE&pin=US&hide=CO~GT&fold=south-america').view.lanes).toEqual({
      pinned: ['US'],
      ordered: ['PE', 'MX'],
      hidden: ['CO', 'GT'],
      folded: ['south-america'],
    });
  });

  test.each<[string, Partial<View>]>([
    ['clock=known', { clock: 'known' }],
    ['scale=even', { spacing: 'even' }],
    ['eras=0', { eras: false }],
    ['clock=happened&scale=time&eras=1', {}],
  ])('%s is %o', (query, choices) => {
    expect(parse(query)).toStrictEqual({ view: view(choices), dropped: [] });
  });

  test('the default view is not changed by reading', () => {
    parse('country=MX&relation=friction&pin=MX&hide=CO');
    expect(DEFAULT_VIEW).toEqual(parse('').view);
    expect([DEFAULT_VIEW.country, ...LANE_CHOICES.map((name) => DEFAULT_VIEW.lanes[name])].flat()).toEqual([]);
  });
});

describe('hostile addresses', () => {
  test.each([
    ['country=XX', ['country=XX']],
    ['country=MX~XX~mx', ['country=XX', 'country=mx']],
    ['relation=friction&status=proven', ['status=proven']],
    ['time=yesterday&order=random&event=event-9', ['time=yesterday', 'order=random', 'event=event-9']],
    ['event=<script>', ['event=<script>']],
    ['pin=XX~MX&hide=mx&fold=asia&lanes=~', ['pin=XX', 'hide=mx', 'fold=asia']],
    ['clock=noon&scale=log&eras=no', ['clock=noon', 'scale=log', 'eras=no']],
    ['clock=constructor&scale=__proto__&eras=toString', ['clock=constructor', 'scale=__proto__', 'eras=toString']],
    ['country=&time=&order=&event=', []],
    ['utm_source=XX&q=XX', []],
  ])('"%s" leaves out %o', (query, dropped) => {
    expect(parse(query).dropped).toEqual(dropped);
  });

  test('no text whatever makes reading fail', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (query) => void parse(query)));
  });

  test('every value is either in the view or named as dropped', () => {
    fc.assert(
      fc.property(ours, values, (name, text) => {
        const { view: read, dropped } = parse(new URLSearchParams([[name, text]]).toString());
        const isList = LISTS.includes(name);
        const known = formatView(read) !== '' || (text !== '' && SINGLE[name as keyof typeof SINGLE] === text);
        const pieces = (isList ? text.split('~') : [text]).filter(Boolean);
        const kept = pieces.filter((piece) => !dropped.includes(`${name}=${piece}`));
        expect(kept.length > 0).toBe(known);
        for (const piece of isList ? kept : []) expect(JSON.stringify(read)).toContain(JSON.stringify(piece));
      }),
    );
  });

  test('what is read of any address is a view that can be written and read again', () => {
    fc.assert(
      fc.property(hostile, (query) => {
        const { view: read } = parse(query);
        expect(parse(formatView(read))).toStrictEqual({ view: read, dropped: [] });
      }),
    );
  });
});

describe('writing', () => {
  test('defaults are left out', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    expect(formatView(view({ order: 'newest', time: {}, clock: 'happened', spacing: 'time', eras: true }))).toBe('');
  });

  test('the address reads as people write it', () => {
    const choices = view({ country: ['MX', 'CO'], relation: ['friction'], time: { from: '2006' }, event: 'event-1' });
    expect(formatView(choices)).toBe('country=MX~CO&event=event-1&relation=friction&time=2006..');
    const arranged = view({
      lanes: { pinned: ['PE', 'MX'], ordered: ['US', 'CO'], hidden: ['GT'], folded: ['south-america'] },
      clock: 'known',
      spacing: 'even',
      eras: false,
    });
    expect(formatView(arranged)).toBe('clock=known&eras=0&fold=south-america&hide=GT&lanes=US~CO&pin=PE~MX&scale=even');
  });

  test('other parameters are kept, ours are not taken over from the present address', () => {
    expect(formatView(view({ country: ['MX'] }), '?utm=a%20b&country=PE&pin=PE&eras=0&a=1&a=2&order=oldest')).toBe(
      'a=1&a=2&country=MX&utm=a+b',
    );
  });

  test('names are sorted', () => {
    fc.assert(
      fc.property(views, hostile, (each, others) => {
        const written = [...new URLSearchParams(formatView(each, others)).keys()];
        expect(written).toEqual([...written].sort());
      }),
    );
  });

  test('everything a facet may have can be written', () => {
    const all = view(structuredClone(facetValues(COUNTRIES)) as Partial<View>);
    expect(parse(formatView(all)).view).toEqual(all);
  });
});
