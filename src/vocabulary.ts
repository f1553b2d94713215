/** How the United States and the others stood to each other in an event. */
export const RELATIONS = ['cooperation', 'friction', 'unilateral', 'context'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What kind of event it was. */
export const CATEGORIES = [
  'agreement',
  'aid',
  'arrest',
  'designation',
  'diplomacy',
  'extradition',
  'intelligence',
  'military',
  'operation',
  'policy',
  'politics',
  'report',
  'sanction',
  'seizure',
  'trial',
  'violence',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** How sure an event is, surest first. */
export const STATUSES = ['established', 'reported', 'alleged', 'disputed'] as const;
export type Status = (typeof STATUSES)[number];

/** How an event is tied to another: "this event <type> that one". */
export const LINK_TYPES = ['leads-to', 'answers', 'amends', 'suspends', 'ends', 'part-of', 'see-also'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** What kind of page a source is. */
export const SOURCE_KINDS = [
  'official',
  'court',
  'agency',
  'news',
  'analysis',
  'ngo',
  'academic',
  'reference',
  'blog',
  'document',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Whose account a source gives. */
export const ORIGINS = [
  'us-official',
  'regional-official',
  'court',
  'press',
  'civil-society',
  'academic',
  'other',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whether a reader can open a source. */
export const ACCESS = ['open', 'paywall', 'archived', 'gone'] as const;
export type Access = (typeof ACCESS)[number];

/** What the record makes of a claim of one of the documents. */
export const FINDINGS = ['corroborated', 'corrected', 'not-corroborated'] as const;
export type Finding = (typeof FINDINGS)[number];

/** Regions, in the order of the lanes of the hemisphere timeline. */
export const REGIONS = ['North America', 'Central America', 'Caribbean', 'South America', 'Other'] as const;
export type Region = (typeof REGIONS)[number];

/** What an actor is. */
export const ACTOR_TYPES = ['person', 'agency', 'group', 'media'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** What the law has said of someone, in the usual order of a case. */
export const STAGES = [
  'accused',
  'charged',
  'arrested',
  'extradited',
  'pleaded',
  'convicted',
  'sentenced',
  'acquitted',
  'dropped',
  'overturned',
  'pardoned',
  'released',
] as const;
export type Stage = (typeof STAGES)[number];
