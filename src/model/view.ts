import { CATEGORIES, RELATIONS, STATUSES, type Category, type Relation, type Status } from '../vocabulary.ts';

/** How the chronicle is ordered. */
export const ORDERS = ['newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** The facets a reader filters by; within one any choice will do, between them all must hold. */
export interface Facets {
  country: string;
  relation: Relation;
  category: Category;
  status: Status;
}
export type FacetName = keyof Facets;

/** A period: both sides as written, a year or a day, each may be missing. */
export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

/** Which of two days an event stands on: when it happened, or when the public came to know. */
export const CLOCKS = ['happened', 'known'] as const;
export type Clock = (typeof CLOCKS)[number];

/** How time runs across the chart: at one speed, or so that every event has the same room. */
export const SPACINGS = ['time', 'even'] as const;
export type Spacing = (typeof SPACINGS)[number];

/** How a reader arranged the lanes of a chart; ids of lanes and, where one is said, of groups of them. */
export interface LaneChoice {
  /** Stand above all others, in this order. */
  pinned: string[];
  /** The order of the rest, as far as it was chosen. */
  ordered: string[];
  hidden: string[];
  /** Lanes kept to one row, and groups whose lanes are one. */
  folded: string[];
}
export const LANE_CHOICES = ['pinned', 'ordered', 'hidden', 'folded'] as const satisfies readonly (keyof LaneChoice)[];

/** Everything that describes what a timeline shows. An empty list means no restriction. */
export type View = { [Name in FacetName]: Facets[Name][] } & {
  time: Period;
  order: Order;
  clock: Clock;
  spacing: Spacing;
  lanes: LaneChoice;
  /** Whether the eras are shown. */
  eras: boolean;
  /** The chosen event's id. */
  event: string | undefined;
};

/** What a timeline shows before anyone chose anything. */
export const DEFAULT_VIEW: View = {
  country: [],
  relation: [],
  category: [],
  status: [],
  time: {},
  order: 'newest',
  clock: 'happened',
  spacing: 'time',
  lanes: { pinned: [], ordered: [], hidden: [], folded: [] },
  eras: true,
  event: undefined,
};

/** The values each facet may have; countries depend on the page. */
export function facetValues(countries: readonly string[]): { readonly [Name in FacetName]: readonly Facets[Name][] } {
  return { country: countries, relation: RELATIONS, category: CATEGORIES, status: STATUSES };
}

/** The facets, in the order a reader meets them. */
export const FACET_NAMES = ['relation', 'country', 'category', 'status'] as const satisfies readonly FacetName[];
