import { failedFacets, type EventTable } from './table.ts';
import { certainties } from './filter.ts';
import { FACET_NAMES, type FacetName, type View } from './view.ts';

/** How many events a choice would show: those surely in the period, and those possibly. */
export interface FacetCount {
  certain: number;
  possible: number;
}

/** Adds 1 to the count of each value whose bit is set. @param offset which value the first bit stands for. */
function countBits(bits: number, counts: Uint32Array, offset: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const place = offset + 31 - Math.clz32(rest & -rest);
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

/**
 * Counts, for each value of each facet, the events a reader would get by choosing it: all other facets and the period
 * hold, the facet itself does not. An event of several countries counts once for each. One pass over the events.
 */
export function countFacets(table: EventTable, view: View): Record<FacetName, Map<string, FacetCount>> {
  const failed = failedFacets(table, view);
  const certainty = certainties(table, view);
  const counts = FACET_NAMES.map((name) => {
    const size = table.values[name].length;
    return { certain: new Uint32Array(size), possible: new Uint32Array(size) };
  });
  for (let row = 0; row < failed.length; row += 1) {
    if (certainty[row] === 0) continue;
    const kind = certainty[row] === 1 ? 'certain' : 'possible';
    const fails = failed[row] ?? 0;
    FACET_NAMES.forEach((name, place) => {
      if ((fails & ~(1 << place)) !== 0) return;
      const own = counts[place]?.[kind];
      if (!own) return;
      countBits(table.low[name][row] ?? 0, own, 0);
      countBits(table.high[name][row] ?? 0, own, 32);
    });
  }
  const toMap = (name: FacetName, place: number) =>
    new Map(
      table.values[name].flatMap((value, at): [string, FacetCount][] => {
        const count = { certain: counts[place]?.certain[at] ?? 0, possible: counts[place]?.possible[at] ?? 0 };
        return count.certain + count.possible > 0 ? [[value, count]] : [];
      }),
    );
  return Object.fromEntries(FACET_NAMES.map((name, place) => [name, toMap(name, place)])) as Record<
    FacetName,
    Map<string, FacetCount>
  >;
}
