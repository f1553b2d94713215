import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeLanes } from '../../src/geometry/arrange.ts';
import { planChart, type ChartSpec, type LaneName } from '../../src/geometry/plan.ts';
import { moveLane } from '../../src/model/lane-choice.ts';
import { DEFAULT_VIEW, type LaneChoice } from '../../src/model/view.ts';
import { eventLists, laneChoices } from '../model/arbitrary.ts';
import { idsOf, makeEvent } from '../model/make-event.ts';
import { BY_COUNTRY } from './charts.ts';

const central = { group: 'Central America', groupId: 'central-america' };
const south = { group: 'South America', groupId: 'south-america' };
const SPEC: ChartSpec = {
  ...BY_COUNTRY,
  lanes: [
    { id: 'US', label: 'United States alone' },
    { id: 'MX', label: 'Mexico' },
    { id: 'GT', label: 'Guatemala', ...central },
    { id: 'CO', label: 'Colombia', ...south },
    { id: 'PE', label: 'Peru', ...south },
  ],
};
const groupOf = (id: string) => SPEC.lanes.find((lane) => lane.id === id)?.groupId ?? id;
const arrange = (choice: Partial<LaneChoice>) => arrangeLanes(SPEC, { ...DEFAULT_VIEW.lanes, ...choice }).lanes;
const isHidden = (id: string, { hidden }: LaneChoice) => hidden.includes(id) || hidden.includes(groupOf(id));
/** Ids of the lanes as the page has them that a lane stands for. */
const standsFor = ({ id, members }: LaneName) => members ?? [id];

describe('on any chart', () => {
  const seen = SPEC.lanes.map(({ id }) => id);

  test('the pinned lanes stand above all others, in their order', () => {
    fc.assert(
      fc.property(laneChoices, (choice) => {
        const pinned = choice.pinned.filter((id) => seen.includes(id) && !isHidden(id, choice));
        const lanes = arrange(choice);
        expect(idsOf(lanes.slice(0, pinned.length))).toEqual(pinned);
        expect(lanes.slice(0, pinned.length).some(({ group }) => group !== undefined)).toBe(false);
      }),
    );
  });

  test('every lane that is not hidden is there once, by itself or in its group, and no other is', () => {
    fc.assert(
      fc.property(laneChoices, (choice) => {
        const there = arrange(choice).flatMap(standsFor);
        expect(there.sort()).toEqual(seen.filter((id) => !isHidden(id, choice)).sort());
      }),
    );
  });

  test('the lanes of a group stay together', () => {
    fc.assert(
      fc.property(laneChoices, (choice) => {
        const keys = arrange(choice).flatMap(({ groupId }) => groupId ?? []);
        expect(keys.filter((key, place) => key !== keys[place - 1])).toHaveLength(new Set(keys).size);
      }),
    );
  });

  test('every event is still in a lane, unless all its lanes are hidden', () => {
    fc.assert(
      fc.property(eventLists, laneChoices, (events, choice) => {
        const before = planChart(SPEC, events);
        const after = planChart(arrangeLanes(SPEC, choice), events);
        for (const event of events) {
          const left = before.lanesOf(event).filter((id) => !isHidden(id, choice));
          if (left.length > 0) expect(after.lanesOf(event)).not.toEqual([]);
        }
        const drawn = idsOf(after.columns.flatMap((columns) => columns.events));
        expect(drawn.sort()).toEqual(idsOf(events.filter((event) => after.lanesOf(event).length > 0)).sort());
      }),
    );
  });

  test('what was moved stands where it was moved to', () => {
    const moves = fc.tuple(fc.constantFrom(...seen), fc.constantFrom<(1 | -1)[]>(1, -1));
    fc.assert(
      fc.property(fc.array(moves), (list) => {
        let choice = DEFAULT_VIEW.lanes;
        for (const [id, by] of list) choice = moveLane(choice, arrange(choice), id, by);
        expect(idsOf(arrange(choice))).toEqual(choice.ordered.length > 0 ? choice.ordered : seen);
      }),
    );
  });
});

describe('lanes', () => {
  test('stand as the page has them while nothing is chosen', () => {
    expect(arrangeLanes(SPEC, DEFAULT_VIEW.lanes)).toEqual(SPEC);
  });

  test('that are named stand before those that are not', () => {
    expect(idsOf(arrange({ ordered: ['MX', 'US'] }))).toEqual(['MX', 'US', 'GT', 'CO', 'PE']);
  });

  test('of a group follow the first of them', () => {
    expect(idsOf(arrange({ ordered: ['PE', 'US', 'CO'] }))).toEqual(['PE', 'CO', 'US', 'MX', 'GT']);
  });

  test('of a hidden group are all hidden, pinned or not', () => {
    expect(idsOf(arrange({ hidden: ['south-america', 'MX'], pinned: ['PE'] }))).toEqual(['US', 'GT']);
  });

  test('that are folded are one row', () => {
    expect(arrange({ folded: ['MX'] }).map(({ id, folded = false }) => [id, folded])).toEqual([
      ['US', false],
      ['MX', true],
      ['GT', false],
      ['CO', false],
      ['PE', false],
    ]);
  });

  test('of a folded group are one lane that stands for them, where the first of them stood', () => {
    expect(arrange({ folded: ['south-america'] })[3]).toEqual({
      id: 'south-america',
      label: 'South America',
      members: ['CO', 'PE'],
      folded: true,
    });
    expect(idsOf(arrange({ folded: ['south-america'], ordered: ['PE'] }))).toEqual(['south-america', 'US', 'MX', 'GT']);
  });

  test('that are pinned leave their folded group', () => {
    const lanes = arrange({ folded: ['south-america'], pinned: ['CO'] });
    expect(lanes.map(standsFor)).toEqual([['CO'], ['US'], ['MX'], ['GT'], ['PE']]);
    expect(lanes[0]).toEqual({ id: 'CO', label: 'Colombia' });
  });
});

test('an event whose only lane is hidden does not go to the lane of what belongs nowhere', () => {
  const spec = arrangeLanes(BY_COUNTRY, { pinned: [], ordered: [], hidden: ['MX'], folded: [] });
  const plan = planChart(spec, [
    makeEvent('2016', { countries: ['MX', 'US'] }),
    makeEvent('2017', { countries: ['US'] }),
  ]);
  expect(plan.lanes.map(({ id, count }) => [id, count])).toEqual([['US', 1]]);
});
