import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toEventTime } from '../../src/dates/time.ts';
import { makeTimeScale, PLOT_INSET, visibleSpan, wholeWindow } from '../../src/geometry/scale.ts';
import { eventLists } from '../model/arbitrary.ts';
import { makeEvent } from '../model/make-event.ts';
import { at, from, TODAY, widths, windows } from './charts.ts';

describe('a time scale', () => {
  test('leaves room for a mark at both ends', () => {
    const scale = makeTimeScale(from('2016', '2017'), 880);
    expect([scale.x(at('2016')), scale.x(at('2017'))]).toEqual([PLOT_INSET, 880 - PLOT_INSET]);
  });

  test('keeps what lies outside, however far, at its edges', () => {
    const scale = makeTimeScale(from('2016', '2017'), 880);
    expect([at('1969'), -Infinity].map((moment) => scale.x(moment))).toEqual([PLOT_INSET, PLOT_INSET]);
    expect([at('2026'), Infinity].map((moment) => scale.x(moment))).toEqual([880 - PLOT_INSET, 880 - PLOT_INSET]);
  });

  test('never runs backwards', () => {
    fc.assert(
      fc.property(
        windows,
        widths,
        fc.array(fc.integer({ min: at('1950'), max: at('2030') })),
        (window, width, times) => {
          const { x } = makeTimeScale(window, width);
          const places = times.sort((a, b) => a - b).map(x);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('the window of the whole', () => {
  const wholeOf = (...dates: string[]) =>
    wholeWindow(
      dates.map((date) => makeEvent(date)),
      TODAY,
    );

  test.each<[string, string[], string, number]>([
    ["runs from the first event's year to today", ['1969-09-21', '2016'], '1969', TODAY],
    ['is ten years wide at least', ['2024-05-01'], '2016', TODAY],
    ['reaches to what is planned', ['1969', '2027-03'], '1969', at('2027-04-01')],
    ['holds what has no known start', ['../1965', '1969'], '1965', TODAY],
    ['is there without events', [], '2016', TODAY],
  ])('%s', (_rule, dates, start, end) => {
    expect(wholeOf(...dates)).toEqual({ start: at(start), end });
  });

  test('shows a part of every event', () => {
    fc.assert(
      fc.property(eventLists, fc.integer({ min: at('2000'), max: TODAY }), (events, today) => {
        const window = wholeWindow(events, today);
        expect(events.filter(({ time }) => !visibleSpan(time, window))).toEqual([]);
      }),
    );
  });
});

describe('the part of an event that a window shows', () => {
  const window = from('1990', '2000');

  test.each<[string, string, [string, string] | undefined]>([
    ['a day is whole', '1995-06-15', ['1995-06-15', '1995-06-16']],
    ['what began before is cut', '1985/1995-06-15', ['1990', '1995-06-16']],
    ['what still goes on reaches the edge', '1995/..', ['1995', '2000']],
    ['what had no beginning reaches the other', '../1995', ['1990', '1996']],
    ['what was over when the window begins is not in it', '1989-12-31', undefined],
    ['what begins when the window ends is not in it', '2000', undefined],
    ['what may have been in it is shown where it may have been', '1989~', ['1990', '1991-01-02']],
    ['what may have begun in it, too', '2000-01-02~/2003', ['1999-12-30', '2000']],
    ['but what is about then is no wider while its own time is in sight', '1995~', ['1995', '1996']],
  ])('%s: %s', (_rule, date, part) => {
    expect(visibleSpan(toEventTime(date), window)).toEqual(part && from(...part));
  });
});
