import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { middleOfTime } from '../../src/geometry/middles.ts';
import { FEW_LANES, MANY_LANES } from '../../src/geometry/lanes.ts';
import { planChart, wholeWindowOf, type ChartSpec } from '../../src/geometry/plan.ts';
import { eventLists } from '../model/arbitrary.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { at, BY_COUNTRY, BY_RELATION, TODAY } from './charts.ts';

const alone = makeEvent('1971', { id: 'alone', countries: ['US'] });
const both = makeEvent('1985', { id: 'both', countries: ['US', 'MX'] });
const three = makeEvent('1989', { id: 'three', countries: ['CO', 'PE', 'US'] });
const events = [alone, both, three];

describe('a chart by country', () => {
  const plan = planChart(BY_COUNTRY, events);

  test('leaves out lanes that no event belongs to', () => {
    expect(idsOf(plan.lanes)).toEqual(['US', 'MX', 'CO', 'PE']);
  });

  test('draws an event in one lane: the first of its countries from above', () => {
    expect(plan.columns.map(({ events }) => idsOf(events))).toEqual([['alone'], ['both'], ['three'], []]);
  });

  test('counts an event in each of its lanes', () => {
    expect(plan.lanes.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  test('knows all lanes of an event; the other lane only holds what has none of its own', () => {
    expect(events.map((event) => plan.lanesOf(event))).toEqual([['US'], ['MX'], ['CO', 'PE']]);
  });

  test('keeps labels and groups', () => {
    expect(plan.lanes.map(({ label, group }) => [label, group])).toEqual([
      ['United States alone', undefined],
      ['Mexico', 'North America'],
      ['Colombia', 'South America'],
      ['Peru', 'South America'],
    ]);
  });

  test('has many lanes of one row', () => {
    expect(plan.sizes).toBe(MANY_LANES);
  });

  test('has no lane for an event of other countries if there is no other lane', () => {
    const { otherLane: _none, ...spec } = BY_COUNTRY;
    const elsewhere = makeEvent('2016', { countries: ['BO'] });
    expect(planChart(spec, [elsewhere]).lanes).toEqual([]);
    expect(planChart(spec, [elsewhere]).lanesOf(elsewhere)).toEqual([]);
  });
});

describe('a lane', () => {
  test('holds what its members name as well as what it names itself', () => {
    const spec: ChartSpec = { ...BY_COUNTRY, lanes: [{ id: 'south', label: 'South', members: ['CO', 'PE'] }] };
    const plan = planChart(spec, events);
    expect(plan.columns.map((columns) => idsOf(columns.events))).toEqual([['three']]);
    expect(plan.lanes.map(({ count }) => count)).toEqual([1]);
    expect(plan.lanesOf(three)).toEqual(['south']);
  });

  test('is folded if the page says so', () => {
    const lanes = BY_COUNTRY.lanes.map((lane) => (lane.id === 'MX' ? { ...lane, folded: true } : lane));
    const plan = planChart({ ...BY_COUNTRY, lanes }, events);
    expect(plan.lanes.map(({ folded }) => folded)).toEqual([false, true, false, false]);
  });

  test('has a bit of its own, so there are no more than bits', () => {
    const lanes = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `lane-${n}`, label: `${n}` }));
    const last = makeEvent('2016', { countries: ['lane-0', 'lane-31'] });
    const plan = planChart({ ...BY_COUNTRY, lanes: lanes(32) }, [last]);
    expect(plan.lanesOf(last)).toEqual(['lane-0', 'lane-31']);
    expect(plan.lanes.map(({ count }) => count)).toEqual([1, 1]);
    expect(() => planChart({ ...BY_COUNTRY, lanes: lanes(33) }, [last])).toThrow(RangeError);
  });
});

describe('a chart by relation', () => {
  test('has a lane for each relation there is, in their order, with room for labels', () => {
    const plan = planChart(BY_RELATION, [
      makeEvent('1971', { relation: 'context' }),
      makeEvent('1985', { relation: 'friction', countries: ['US', 'MX'] }),
    ]);
    expect(idsOf(plan.lanes)).toEqual(['friction', 'context']);
    expect(plan.sizes).toBe(FEW_LANES);
  });
});

test('the whole runs from the first event to today', () => {
  expect(planChart(BY_COUNTRY, events).whole).toEqual({ start: at('1971'), end: TODAY });
  expect(wholeWindowOf(BY_COUNTRY, events)).toEqual({ start: at('1971'), end: TODAY });
  expect(planChart(BY_COUNTRY, events).today).toBe(TODAY);
});

test('every event is drawn in exactly one lane, in the order of time', () => {
  fc.assert(
    fc.property(eventLists, fc.constantFrom(BY_COUNTRY, BY_RELATION), (list, spec) => {
      const { columns } = planChart(spec, list);
      expect(idsOf(columns.flatMap(({ events }) => events)).sort()).toEqual(idsOf(list).sort());
      for (const { events, middle, rows } of columns) {
        expect([...middle]).toEqual(events.map(({ time }) => middleOfTime(time)).sort((a, b) => a - b));
        expect([...rows].map((row) => list[row])).toEqual(events);
      }
    }),
  );
});

test('a chart without events has no lanes', () => {
  expect(planChart(BY_COUNTRY, []).lanes).toEqual([]);
});
