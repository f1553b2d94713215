import type { z } from 'astro/zod';
import { actorSchema, type ActorRecord } from './actor.ts';
import { agreementSchema, type AgreementRecord } from './agreement.ts';
import { coverageSchema, type CoverageRecord } from './coverage.ts';
import { countrySchema, type CountryRecord } from './country.ts';
import { eraSchema, type EraRecord } from './era.ts';
import { eventSchema, type EventRecord } from './event.ts';
import type { RawRecord } from './read.ts';
import { redirectSchema, type RedirectRecord } from './redirect.ts';
import { termSchema, type TermRecord } from './term.ts';
import { themeSchema, type ThemeRecord } from './theme.ts';
import { sourceSchema, type SourceRecord } from './source.ts';

/** The collections of the record and what an author may write in each. */
export const SCHEMAS = {
  events: eventSchema,
  sources: sourceSchema,
  countries: countrySchema,
  eras: eraSchema,
  actors: actorSchema,
  glossary: termSchema,
  themes: themeSchema,
  agreements: agreementSchema,
  coverage: coverageSchema,
  redirects: redirectSchema,
} as const;

/** The name of a collection: a folder of `content/`. */
export type CollectionName = keyof typeof SCHEMAS;

/** Tells a folder of ours from any other. */
export const isCollection = (name: string): name is CollectionName => Object.hasOwn(SCHEMAS, name);

/** A record that its schema accepts, with where it was read from. */
export interface CheckedRecord<Data> extends RawRecord {
  checked: Data;
}

/** All records that could be read, by collection. */
export interface Records {
  events: CheckedRecord<EventRecord>[];
  sources: CheckedRecord<SourceRecord>[];
  countries: CheckedRecord<CountryRecord>[];
  eras: CheckedRecord<EraRecord>[];
  actors: CheckedRecord<ActorRecord>[];
  glossary: CheckedRecord<TermRecord>[];
  themes: CheckedRecord<ThemeRecord>[];
  agreements: CheckedRecord<AgreementRecord>[];
  coverage: CheckedRecord<CoverageRecord>[];
  redirects: CheckedRecord<RedirectRecord>[];
}

/** A record without anything in it yet. */
export const noRecords = (): Records => ({
  events: [],
  sources: [],
  countries: [],
  eras: [],
  actors: [],
  glossary: [],
  themes: [],
  agreements: [],
  coverage: [],
  redirects: [],
});

/** The keys a collection knows, for "did you mean". */
export const keysOf = (name: CollectionName): string[] => Object.keys((SCHEMAS[name] as z.ZodObject).shape);
