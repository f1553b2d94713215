import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveLane, toggleFold, toggleHidden, togglePin, type StandingLane } from '../../src/model/lane-choice.ts';
import { DEFAULT_VIEW, type LaneChoice } from '../../src/model/view.ts';
import { laneChoices, LANES } from './arbitrary.ts';
import { idsOf } from './make-event.ts';

const NONE = DEFAULT_VIEW.lanes;
const choice = (change: Partial<LaneChoice>): LaneChoice => ({ ...NONE, ...change });

const STANDING: StandingLane[] = [
  { id: 'US' },
  { id: 'MX' },
  { id: 'GT', groupId: 'central' },
  { id: 'HN', groupId: 'central' },
  { id: 'CO', groupId: 'south' },
  { id: 'EC', groupId: 'south' },
  { id: 'PE', groupId: 'south' },
];
const move = (id: string, by: 1 | -1, standing = STANDING) => moveLane(NONE, standing, id, by).ordered;
const byOrder = (standing: readonly StandingLane[], { ordered }: LaneChoice) =>
  [...standing].sort((a, b) => ordered.indexOf(a.id) - ordered.indexOf(b.id));

describe('pinning, hiding and folding', () => {
  test.each([
    ['pinned', togglePin],
    ['hidden', toggleHidden],
    ['folded', toggleFold],
  ] as const)('a lane becomes %s, after those that are, and is no more when asked again', (name, toggle) => {
    const once = toggle(choice({ [name]: ['MX'] }), 'CO');
    expect(once).toEqual(choice({ [name]: ['MX', 'CO'] }));
    expect(toggle(once, 'MX')).toEqual(choice({ [name]: ['CO'] }));
  });

  test('never changes the choice that was given', () => {
    const all = fc.constantFrom(togglePin, toggleHidden, toggleFold);
    fc.assert(
      fc.property(laneChoices, all, fc.constantFrom(...LANES), (given, toggle, id) => {
        const before = structuredClone(given);
        expect(toggle(given, id)).not.toEqual(before);
        expect(given).toEqual(before);
      }),
    );
  });
});

describe('moving a lane', () => {
  test.each<[string, string, 1 | -1, string[]]>([
    ['past its neighbour', 'US', 1, ['MX', 'US', 'GT', 'HN', 'CO', 'EC', 'PE']],
    ['inside its group', 'EC', -1, ['US', 'MX', 'GT', 'HN', 'EC', 'CO', 'PE']],
    ['past a whole group', 'MX', 1, ['US', 'GT', 'HN', 'MX', 'CO', 'EC', 'PE']],
    ['with its whole group, if it is the first of it', 'CO', -1, ['US', 'MX', 'CO', 'EC', 'PE', 'GT', 'HN']],
    ['with its whole group, if it is the last of it', 'HN', 1, ['US', 'MX', 'CO', 'EC', 'PE', 'GT', 'HN']],
  ])('%s', (_rule, id, by, ordered) => {
    expect(move(id, by)).toEqual(ordered);
  });

  test.each<[string, string, 1 | -1]>([
    ['the first goes no further up', 'US', -1],
    ['the last goes no further down', 'PE', 1],
    ['one that is gone goes nowhere', 'XX', 1],
  ])('%s', (_rule, id, by) => {
    const given = choice({ ordered: ['PE'], hidden: ['GT'] });
    expect(moveLane(given, STANDING, id, by)).toEqual(given);
  });

  test('up and then down gives the same order; a group is taken down by its last lane', () => {
    const places = fc.tuple(fc.constantFrom(...STANDING), fc.constantFrom<(1 | -1)[]>(1, -1));
    fc.assert(
      fc.property(places, fc.nat(6), ([lane, by], turns) => {
        // Any order in which groups stay together.
        const standing = byOrder(STANDING, { ...NONE, ordered: turned(turns) });
        const there = moveLane(NONE, standing, lane.id, by);
        fc.pre(there !== NONE);
        const after = byOrder(standing, there);
        const own = after.filter(({ id, groupId }) => id === lane.id || (groupId && groupId === lane.groupId));
        const whole = standing.filter((each) => own.includes(each)).every((each, place) => each === own[place]);
        const back = (whole ? own.at(by === 1 ? 0 : -1) : lane)?.id ?? '';
        expect(moveLane(there, after, back, by === 1 ? -1 : 1).ordered).toEqual(idsOf(standing));
      }),
    );
  });

  test('keeps groups together and loses no lane', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...STANDING), fc.constantFrom<(1 | -1)[]>(1, -1)));
    fc.assert(
      fc.property(moves, (list) => {
        let standing = STANDING;
        for (const [{ id }, by] of list) standing = byOrder(standing, moveLane(NONE, standing, id, by));
        const keys = standing.map(({ id, groupId }) => groupId ?? id);
        const changes = keys.filter((key, place) => key !== keys[place - 1]);
        expect(changes).toHaveLength(new Set(keys).size);
        expect(idsOf(standing).sort()).toEqual(idsOf(STANDING).sort());
      }),
    );
  });

  test('that is pinned changes places among the pinned, and stays at their ends', () => {
    const pinned = choice({ pinned: ['PE', 'MX', 'CO'], ordered: ['US'] });
    expect(moveLane(pinned, STANDING, 'MX', -1)).toEqual({ ...pinned, pinned: ['MX', 'PE', 'CO'] });
    expect(moveLane(pinned, STANDING, 'CO', 1)).toEqual(pinned);
    expect(moveLane(pinned, STANDING, 'PE', -1)).toEqual(pinned);
  });
});

/** The lanes with their groups moved on by some turns. */
function turned(turns: number): string[] {
  const keys = [...new Set(STANDING.map(({ id, groupId }) => groupId ?? id))];
  const order = keys.map((_, place) => keys[(place + turns) % keys.length]);
  return order.flatMap((key) => idsOf(STANDING.filter(({ id, groupId }) => (groupId ?? id) === key)));
}
