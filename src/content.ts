import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { formatEdtf } from './dates/words.ts';
import { DATE_LOCALE } from './i18n/locales.ts';
import { compareEvents, toTimelineEvent, type TimelineEvent } from './model/event.ts';
import { countAccounts, toEvidence, type Evidence, type Source } from './model/evidence.ts';
import type { EraRecord } from './schema/era.ts';
import type { CountryRecord } from './schema/country.ts';
import type { EventRecord } from './schema/event.ts';
import { parseEvidencedBody } from './schema/sentences.ts';
import type { Language } from './site.ts';
import { REGIONS } from './vocabulary.ts';

/*
 * The only module that asks astro:content. Collections come in no defined order: everything is sorted here, once.
 */

/** An event with everything its page tells. */
export interface FullEvent extends TimelineEvent {
  record: EventRecord;
  evidence: Evidence;
}

/** A country with its name and texts in one language. */
export interface Country {
  code: string;
  slug: string;
  name: string;
  region: CountryRecord['region'];
  lede: string;
  introduction: string;
}

/** A source, with the Markdown of its reading if it is a document. */
export interface FullSource extends Source {
  body: string;
}

/** An era with its name in one language. */
export interface Era extends Omit<EraRecord, 'label'> {
  id: string;
  label: string;
}

/** The whole record in one language. */
export interface TheRecord {
  /** Earliest first. */
  events: FullEvent[];
  /** By publisher, then by title. */
  sources: FullSource[];
  /** By region, then by name. */
  countries: Country[];
  /** Earliest first. */
  eras: Era[];
  /** The newest day any record was worked on, `2026-11-23`: the edition, and where "today" is drawn. */
  edition: string;
  /** The edition and a fingerprint of what it holds: a page and an index that differ in it don't belong together. */
  version: string;
}

const loaded = new Map<Language, Promise<TheRecord>>();

/** Loads the record in a language; once a build. */
export function loadRecord(language: Language): Promise<TheRecord> {
  const record = loaded.get(language) ?? readAll(language);
  loaded.set(language, record);
  return record;
}

async function readSources(language: Language): Promise<FullSource[]> {
  const sources = (await getCollection('sources')).map(({ id, data, body = '' }) => ({ ...data, id, body }));
  const { compare } = new Intl.Collator(language);
  const name = ({ title, description }: FullSource) => title ?? description ?? '';
  return sources.sort((a, b) => compare(a.publisher, b.publisher) || compare(name(a), name(b)) || compare(a.id, b.id));
}

async function readEvents(language: Language, sources: readonly FullSource[]): Promise<FullEvent[]> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const events = (await getCollection('events')).map(({ id, data: record, body = '' }): FullEvent => {
    const { paragraphs } = parseEvidencedBody(body);
    const evidence = toEvidence(paragraphs, record.sources, (source) => byId.get(source));
    const when = formatEdtf(record.date, DATE_LOCALE[language], record.dateKind);
    const accounts = countAccounts(evidence.notes.map(({ source }) => source));
    return { ...toTimelineEvent(id, record, when, accounts), record, evidence };
  });
  return events.sort(compareEvents);
}

async function readCountries(language: Language): Promise<Country[]> {
  const { compare } = new Intl.Collator(language);
  return (await getCollection('countries'))
    .map(({ data: { code, slug, name, region, lede, introduction } }) => ({
      code,
      slug,
      region,
      name: name[language],
      lede: lede[language],
      introduction: introduction[language],
    }))
    .sort((a, b) => REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region) || compare(a.name, b.name));
}

async function readEras(language: Language): Promise<Era[]> {
  return (await getCollection('eras'))
    .map(({ id, data }) => ({ ...data, id, label: data.label[language] }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

async function readAll(language: Language): Promise<TheRecord> {
  const sources = await readSources(language);
  const events = await readEvents(language, sources);
  const days = events.flatMap(({ record }) => [record.recordChanged, record.sourcesChecked]);
  const edition = days.sort().at(-1) ?? '';
  const fingerprint = createHash('sha256').update(JSON.stringify(events)).digest('hex').slice(0, 12);
  const [countries, eras] = await Promise.all([readCountries(language), readEras(language)]);
  return { events, sources, countries, eras, edition, version: `${edition}+${fingerprint}` };
}
