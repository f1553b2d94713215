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

/** Everything that describes what a timeline shows. An empty list means no restriction. */
export type View = { [Name in FacetName]: Facets[Name][] } & {
  time: Period;
  order: Order;
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
  event: undefined,
};

/** The values each facet may have; countries depend on the page. */
export function facetValues(countries: readonly string[]): { readonly [Name in FacetName]: readonly Facets[Name][] } {
  return { country: countries, relation: RELATIONS, category: CATEGORIES, status: STATUSES };
}

/** The facets, in the order a reader meets them. */
export const FACET_NAMES = ['relation', 'country', 'category', 'status'] as const satisfies readonly FacetName[];
