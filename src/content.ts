import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import type { DateKind } from './dates/time.ts';
import { formatEdtf } from './dates/words.ts';
import { DATE_LOCALE } from './i18n/locales.ts';
import { compareEvents, toTimelineEvent, type TimelineEvent } from './model/event.ts';
import { countAccounts, toEvidence, type Evidence, type Source } from './model/evidence.ts';
import type { ActorRecord } from './schema/actor.ts';
import type { CoverageRecord } from './schema/coverage.ts';
import type { EraRecord } from './schema/era.ts';
import type { CountryRecord } from './schema/country.ts';
import type { EventRecord } from './schema/event.ts';
import { parseEvidencedBody, type Sentence } from './schema/sentences.ts';
import type { ThemeRecord } from './schema/theme.ts';
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

/** A country with its name in one language. */
export interface Country {
  code: string;
  slug: string;
  name: string;
  region: CountryRecord['region'];
}

/** A country with a page of its own. */
export interface CountryPage extends Country {
  lede: string;
  /** Each sentence with the events it is drawn from. */
  introduction: DrawnSentence[];
}

/** A sentence with the ids of the events it is drawn from. */
export type DrawnSentence = Sentence;

/** An actor with its note in one language. */
export interface Actor extends Omit<ActorRecord, 'note'> {
  id: string;
  note: string;
}

/** A word of the glossary in one language. */
export interface Term {
  id: string;
  term: string;
  /** Other forms in which texts have it; English only. */
  forms: string[];
  definition: string;
  events: string[];
}

/** Something the documents speak of without a date, in one language. */
export interface Theme extends Omit<ThemeRecord, 'title' | 'text'> {
  id: string;
  title: string;
  text: DrawnSentence[];
}

/** The life of a treaty or programme, in one language. */
export interface Agreement {
  id: string;
  name: string;
  events: string[];
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
  /** All that events name, by region, then by name. */
  countries: Country[];
  /** Those with a page of their own. */
  countryPages: CountryPage[];
  /** By name. */
  actors: Actor[];
  /** By term. */
  terms: Term[];
  themes: Theme[];
  agreements: Agreement[];
  coverage: CoverageRecord[];
  /** Old names of events and what they are called now. */
  redirects: { from: string; to: string }[];
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
    const inWords = (date: string, kind: DateKind) => formatEdtf(date, DATE_LOCALE[language], kind);
    const accounts = countAccounts(evidence.notes.map(({ source }) => source));
    return { ...toTimelineEvent(id, record, inWords, accounts), record, evidence };
  });
  return events.sort(compareEvents);
}

const drawn = (text: string): DrawnSentence[] => parseEvidencedBody(text).paragraphs.flat();

async function readCountries(language: Language): Promise<Pick<TheRecord, 'countries' | 'countryPages'>> {
  const { compare } = new Intl.Collator(language);
  const all = (await getCollection('countries')).map(({ data: { code, slug, name, region, lede, introduction } }) => ({
    country: { code, slug, region, name: name[language] },
    texts: lede && introduction && { lede: lede[language], introduction: drawn(introduction[language]) },
  }));
  all.sort(
    ({ country: a }, { country: b }) =>
      REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region) || compare(a.name, b.name),
  );
  return {
    countries: all.map(({ country }) => country),
    countryPages: all.flatMap(({ country, texts }) => (texts ? [{ ...country, ...texts }] : [])),
  };
}

/** The collections around the events: actors, terms, themes, agreements, how far the research went. */
async function readAround(language: Language) {
  const { compare } = new Intl.Collator(language);
  const [actors, terms, themes, agreements, coverage, redirects] = await Promise.all([
    getCollection('actors'),
    getCollection('glossary'),
    getCollection('themes'),
    getCollection('agreements'),
    getCollection('coverage'),
    getCollection('redirects'),
  ]);
  return {
    actors: actors
      .map(({ id, data }): Actor => ({ ...data, id, note: data.note[language] }))
      .sort((a, b) => compare(a.name, b.name)),
    terms: terms
      .map(({ id, data }): Term => ({ ...data, id, term: data.term[language], definition: data.definition[language] }))
      .sort((a, b) => compare(a.term, b.term)),
    themes: themes
      .map(({ id, data }): Theme => ({ ...data, id, title: data.title[language], text: drawn(data.text[language]) }))
      .sort((a, b) => compare(a.title, b.title)),
    agreements: agreements
      .map(({ id, data }): Agreement => ({ ...data, id, name: data.name[language] }))
      .sort((a, b) => compare(a.name, b.name)),
    coverage: coverage.map(({ data }) => data).sort((a, b) => compare(a.country, b.country)),
    redirects: redirects.map(({ id, data }) => ({ from: id, to: data.to })).sort((a, b) => compare(a.from, b.from)),
  };
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
  const [countries, eras, around] = await Promise.all([
    readCountries(language),
    readEras(language),
    readAround(language),
  ]);
  return { events, sources, ...countries, eras, ...around, edition, version: `${edition}+${fingerprint}` };
}
