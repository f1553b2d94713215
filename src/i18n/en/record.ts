import type { ActorType, Stage } from '../../vocabulary.ts';

const stage: Record<Stage, string> = {
  accused: 'accused',
  charged: 'charged',
  arrested: 'arrested',
  extradited: 'extradited or transferred',
  pleaded: 'entered a plea',
  convicted: 'convicted',
  sentenced: 'sentenced',
  acquitted: 'acquitted',
  dropped: 'charges dropped',
  overturned: 'verdict overturned',
  pardoned: 'pardoned',
  released: 'released',
};

const actorType: Record<ActorType, string> = {
  person: 'People',
  agency: 'Agencies, courts and forces',
  group: 'Groups and companies',
  media: 'Media',
};

/** What the pages around the events say. */
export const record = {
  stage,
  actorType,
  actors: {
    title: 'Actors',
    lede: (number: number) => `${number} people, agencies and groups that the events name, each with a timeline.`,
    description: (number: number) =>
      `${number} people, agencies and groups of the record, with their events and cases.`,
    of: (name: string) => `${name}: events and proceedings`,
    also: (names: string) => `Also: ${names}`,
    proceedings: 'What the law has said',
    proceedingsIntro: 'As far as the sources of this record tell; the newest stage is the last one.',
    newest: (stageName: string, when: string) => `newest stage: ${stageName}, ${when}`,
    noted: 'source',
    chronicle: 'Events that name this actor',
    feed: 'Feed of these entries',
    none: 'no proceedings in this record',
  },
  topics: {
    title: 'Topics',
    lede: 'The same record by kind of event.',
    description: 'The events of the record by kind: extraditions, sanctions, agreements, aid and more.',
    of: (name: string) => `${name}: events by kind`,
    chronicle: 'Chronicle',
  },
  agreements: {
    title: 'Lives of agreements',
    lede: 'Treaties, programmes and bases from signed to ended, each step tied to the one it changed.',
    description: 'Treaties and programmes between the United States and Latin America, from signed to ended.',
    span: (from: string, to: string) => `${from} to ${to}`,
  },
  themes: {
    title: 'Themes without a date',
    lede: 'Things the five documents speak of without saying when, and what the dated events show of them.',
    description:
      'Intelligence sharing, joint operations, capacity building, critics, sovereignty: what the record shows.',
    documents: 'Where the documents speak of it',
    shows: 'What the events show',
  },
  glossary: {
    title: 'Glossary',
    lede: (number: number) => `${number} words that a reader may not know, as the events use them.`,
    description: 'Words of extradition, sanctions and drug policy, as the events of the record use them.',
    seen: 'Seen in',
  },
  corrections: {
    title: 'Corrections',
    lede: 'What was wrong in the five documents, and what was settled, weighed or left out in this record.',
    description: 'Where the five starting documents and the better record disagree, and the editorial log.',
    inDocuments: 'In the documents',
    inUs: 'In this record: the editorial log',
    feed: 'Feed of corrections',
    feedTitle: 'Hemisphere Record: corrections',
  },
  changes: {
    title: 'Changes',
    lede: 'New and changed entries, the newest first. The day is that of the work on the record, not of the event.',
    description: 'New and changed entries of the record, by day.',
    feed: 'The same as a feed',
  },
  quality: {
    title: 'Quality of the record',
    lede: 'The record about itself, counted when the site is built: where it is thin, whose accounts it tells, what waits.',
    description: 'Where the record is thin: single accounts, weak sources, coverage by country and year.',
    facts: 'In numbers',
    measure: { events: 'Events', sources: 'Pages cited by events', sentences: 'Sentences, each with its source' },
    single: 'Events that rest on one account',
    singleIntro: 'Pages of one publisher count once, copies with what they copy.',
    weak: 'Events without an official, court, agency or news source',
    copies: 'Events that rest on copies alone',
    status: 'How sure',
    origins: 'Whose accounts',
    originColumns: { origin: 'Account', pages: 'Pages', events: 'Events that rest on it' },
    untranslated: 'Not yet in Spanish',
    untranslatedCount: (number: string) => `${number} are in English only; the Spanish edition is not there yet.`,
    unchecked: 'Sources not looked at for a year',
    gone: 'Pages known to be gone',
    none: 'None.',
    coverage: 'Coverage, country by year',
    coverageIntro:
      'A number counts events that began in that year. A dot: looked for, nothing found. A question mark: not looked at yet.',
    coverageNote: 'What was looked for',
    looks: { 'nothing-found': 'looked for, nothing found', 'not-looked': 'not looked at yet' },
    country: 'Country',
  },
  filterOrigin: 'Whose account',
  allOrigins: 'All',
  findings: (counts: string) => `Of its claims: ${counts}.`,
  documentTime: 'What it talks about, by year, against when it was written',
};

/** The words of the pages around the events in any language. */
export type RecordWords = typeof record;
