import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../src/geometry/placed.ts';
import { Stage } from '../../src/geometry/stage.ts';
import { byClock } from '../../src/model/clock.ts';
import { selectEvents } from '../../src/model/filter.ts';
import { makeTable } from '../../src/model/table.ts';
import { DEFAULT_VIEW, type Period, type View } from '../../src/model/view.ts';
import { eventLists, views } from '../model/arbitrary.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { at, BY_COUNTRY, from, TODAY } from './charts.ts';

const WIDTH = 880;
const view = (choices: Partial<View>): View => ({ ...DEFAULT_VIEW, ...choices });
const lanes = (change: Partial<View['lanes']>) => view({ lanes: { ...DEFAULT_VIEW.lanes, ...change } });
const events = [
  makeEvent('1981-05-01', {
    id: 'secret',
    known: { date: '1996-08-18', when: '18 August 1996' },
    links: [{ type: 'leads-to', event: 'abduction' }],
  }),
  makeEvent('1985-02-07', { id: 'abduction', relation: 'friction' }),
  makeEvent('1989~', { id: 'about', countries: ['CO', 'PE'], links: [{ type: 'answers', event: 'abduction' }] }),
  makeEvent('2010-03-27/..', { id: 'still', countries: ['GT'] }),
];
const stageOf = (list = events) => new Stage(BY_COUNTRY, list, 'en-GB');
const stage = stageOf();
const seen = (choices: View) => idsOf(stage.place(choices, WIDTH).placed.placed.flatMap(eventsOf)).sort();

describe('what is kept between two pictures', () => {
  test('is never seen: any view after any others is the picture it is alone', () => {
    fc.assert(
      fc.property(eventLists, fc.array(views, { minLength: 2, maxLength: 5 }), (list, many) => {
        const used = stageOf(list);
        for (const each of [...many, ...many.slice(0, 1)]) {
          const fresh = stageOf(list);
          expect(used.place(each, WIDTH)).toEqual(fresh.place(each, WIDTH));
          expect(used.overview(each, WIDTH)).toEqual(fresh.overview(each, WIDTH));
        }
      }),
    );
  });
});

describe('the picture of a view', () => {
  test('holds every event that the view shows, as far as its lanes are not hidden', () => {
    fc.assert(
      fc.property(eventLists, views, (list, any) => {
        const each = { ...any, lanes: DEFAULT_VIEW.lanes };
        const { placed } = stageOf(list).place(each, WIDTH);
        const { events: shown } = selectEvents(makeTable(byClock(list, each.clock)), each);
        expect(idsOf(placed.placed.flatMap(eventsOf)).sort()).toEqual(idsOf(shown).sort());
      }),
    );
  });

  test('tells what only possibly falls in the period', () => {
    expect([...stage.place(view({ time: { from: '1990', to: '1995' } }), WIDTH).possible]).toEqual(['about']);
    expect([...stage.place(DEFAULT_VIEW, WIDTH).possible]).toEqual([]);
  });

  test('is filtered by facets', () => {
    expect(seen(view({ relation: ['friction'] }))).toEqual(['abduction']);
    expect(seen(view({ country: ['PE', 'GT'] }))).toEqual(['about', 'still']);
  });

  test('leaves out what has only hidden lanes, and keeps what has another', () => {
    const { placed } = stage.place(lanes({ hidden: ['CO', 'GT'] }), WIDTH);
    expect(idsOf(placed.lanes)).not.toContain('CO');
    const peru = placed.lanes.find(({ id }) => id === 'PE');
    expect(placed.placed.find(({ id }) => id === 'about')?.y).toBe(peru?.rows[0]);
  });

  test('has the lanes as they are arranged', () => {
    expect(idsOf(stage.place(lanes({ pinned: ['PE'], ordered: ['GT'] }), WIDTH).placed.lanes)).toEqual([
      'PE',
      'GT',
      'MX',
      'CO',
    ]);
  });

  test('stands on the other clock if asked', () => {
    const known = view({ clock: 'known', time: { from: '1990', to: '2000' } });
    expect(seen(known)).toContain('secret');
    expect(seen({ ...known, clock: 'happened' })).not.toContain('secret');
    expect(stage.whole(known)).toEqual(from('1985', new Date(TODAY).toISOString()));
    expect(stage.whole(DEFAULT_VIEW).start).toBe(at('1981'));
  });

  test('gives events the same room if asked', () => {
    const even = view({ spacing: 'even' });
    const middle = (choices: View, id: string) => {
      const mark = stage.place(choices, WIDTH).placed.placed.find((each) => each.id === id);
      return mark?.kind === 'event' ? (mark.x0 + mark.x1) / 2 : NaN;
    };
    expect(middle(even, 'abduction') - middle(even, 'secret')).toBeGreaterThan(150);
    expect(middle(DEFAULT_VIEW, 'abduction') - middle(DEFAULT_VIEW, 'secret')).toBeLessThan(100);
    expect(stage.warpOf(DEFAULT_VIEW)).toBeUndefined();
  });

  test('has an arc for each tie of the chosen event, its own and those that others have to it', () => {
    const arcs = (event?: string) => stage.place(view({ event }), WIDTH).arcs.map(({ type }) => type);
    expect([arcs('abduction'), arcs('secret'), arcs('still'), arcs()]).toEqual([
      ['leads-to', 'answers'],
      ['leads-to'],
      [],
      [],
    ]);
  });
});

describe('the window of a period', () => {
  test.each<[string, Period, { start: number; end: number }]>([
    ['is all of the record for all time', {}, { start: at('1981'), end: TODAY }],
    ['ends at the record', { from: '1990', to: '2040' }, { start: at('1990'), end: TODAY }],
    ['begins at the record', { from: '1950', to: '1989' }, from('1981', '1990')],
    ['is the period itself outside the record', { from: '1950', to: '1951' }, from('1950', '1952')],
    ['is a year where a period after the record has no end', { from: '2040-01-01' }, from('2040-01-01', '2040-12-31')],
    ['is a year where a period before it has no start', { to: '1950' }, from('1950', '1951')],
  ])('%s', (_rule, period, window) => {
    expect(stage.windowOf(DEFAULT_VIEW, period)).toEqual(window);
  });

  test('has an axis, wherever it lies, and places in the frame only', () => {
    for (const time of [{ from: '2040' }, { to: '1950' }, { from: '1950', to: '1950' }]) {
      for (const spacing of ['time', 'even'] as const) {
        const { placed } = stage.place(view({ time, spacing }), WIDTH);
        expect(placed.ticks.length).toBeGreaterThan(1);
        for (const mark of placed.placed) {
          expect(mark.kind === 'event' && mark.x0 >= 0 && mark.x1 <= WIDTH).toBe(true);
        }
      }
    }
  });
});

describe('the overview', () => {
  const count = (choices: View) => stage.overview(choices, WIDTH).bars.reduce((sum, bar) => sum + bar.count, 0);

  test('counts what passes the facets, whatever its time', () => {
    expect([count(DEFAULT_VIEW), count(view({ relation: ['friction'], time: { to: '1983' } }))]).toEqual([4, 1]);
  });

  test('shows where the window is', () => {
    expect(stage.overview(DEFAULT_VIEW, WIDTH).window).toBeUndefined();
    expect(stage.overview(view({ time: { from: '2000' } }), WIDTH).window?.x1).toBeLessThanOrEqual(WIDTH);
  });
});

test('the table of a clock is made once, for as long as that clock is asked for', () => {
  expect(stage.table('known')).toBe(stage.table('known'));
  expect(idsOf(stage.table('known').events)).toEqual(['abduction', 'about', 'secret', 'still']);
  expect(idsOf(stage.table('happened').events)).toEqual(idsOf(events));
});

test('a rehearsal leaves what is drawn as it is', () => {
  const stage = new Stage(BY_COUNTRY, [makeEvent('1990-01-01'), makeEvent('2016')], 'en-GB');
  const before = stage.place(DEFAULT_VIEW, 880);
  stage.rehearse(DEFAULT_VIEW, 880, 3);
  expect(stage.place(DEFAULT_VIEW, 880)).toEqual(before);
});
