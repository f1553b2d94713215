import type { Access, Finding, LinkType, Origin, Region, SourceKind } from '../../vocabulary.ts';

const linkType: Record<LinkType, { forward: string; back: string }> = {
  'leads-to': { forward: 'Led to', back: 'Followed from' },
  answers: { forward: 'Answers', back: 'Answered by' },
  amends: { forward: 'Amends', back: 'Amended by' },
  suspends: { forward: 'Suspends', back: 'Suspended by' },
  ends: { forward: 'Ends', back: 'Ended by' },
  'part-of': { forward: 'Part of', back: 'Includes' },
  'see-also': { forward: 'See also', back: 'See also' },
};

const sourceKind: Record<SourceKind, string> = {
  official: 'official',
  court: 'court',
  agency: 'news agency',
  news: 'news',
  analysis: 'analysis',
  ngo: 'organisation',
  academic: 'academic',
  reference: 'reference work',
  blog: 'blog',
  document: 'starting document',
};

const origin: Record<Origin, string> = {
  'us-official': 'US government',
  'regional-official': 'government of the region',
  court: 'court',
  press: 'press',
  'civil-society': 'civil society',
  academic: 'scholarship',
  other: 'other',
};

const access: Record<Access, string> = {
  open: 'open to read',
  paywall: 'behind a paywall',
  archived: 'archived copy',
  gone: 'no longer online',
};

const finding: Record<Finding, string> = {
  corroborated: 'Corroborated',
  corrected: 'Corrected',
  'not-corroborated': 'Not corroborated',
};

const region: Record<Region, string> = {
  'North America': 'North America',
  'Central America': 'Central America',
  Caribbean: 'Caribbean',
  'South America': 'South America',
  Other: 'Other',
};

/** What the pages say besides the record. */
export const site = {
  linkType,
  sourceKind,
  origin,
  access,
  finding,
  region,
  skip: 'Skip to the content',
  menu: 'Main',
  nav: {
    home: 'Timeline',
    countries: 'Countries',
    actors: 'Actors',
    topics: 'Topics',
    sources: 'Sources',
    method: 'Method',
    about: 'About',
    agreements: 'Agreements',
    themes: 'Themes',
    glossary: 'Glossary',
    quality: 'Quality',
    corrections: 'Corrections',
    changes: 'Changes',
  },
  breadcrumbs: 'You are here',
  home: {
    title: 'Hemisphere Record: a sourced timeline of US and Latin American work and quarrels over drug cartels',
    heading: 'How the United States and Latin America work together, and quarrel, over drug cartels',
    lede: (events: number, from: number, sources: number) =>
      `${events} events since ${from}, from ${sources} sources. Every sentence says where it comes from; every event says how sure it is.`,
    description: (events: number) =>
      `An open, sourced timeline of ${events} events between the United States and Latin America over drug cartels: who says so, and how sure it is.`,
    place: 'the hemisphere',
    latest: 'Latest events',
    chronicle: 'Chronicle',
    usOnly: 'US alone',
    otherCountries: 'Others',
    ways: 'Ways in',
    read: {
      title: 'Read',
      text: 'Follow one country from its first event to its latest, with the text below the chart.',
      link: 'Choose a country',
    },
    teach: {
      title: 'Teach',
      text: 'Five documents told this story in part. See what each one claims, and what better sources confirm or correct.',
      link: 'Open the five documents',
    },
    research: {
      title: 'Research',
      text: 'Every statement leads to its source. See how events are chosen, dated and graded.',
      link: 'Read the method',
    },
  },
  countries: {
    title: 'Countries',
    lede: 'Each country has a timeline of its own. The small charts count its events by year and relation: one time axis for all, a height of its own for each.',
    description: (number: number) =>
      `Timelines of ${number} countries: events with the United States over drug cartels, by year.`,
    sparkLabel: (name: string, from: number, to: number, events: string) => `${name}: ${events}, ${from} to ${to}`,
  },
  country: {
    title: (name: string) => `${name}: timeline of US relations over drug cartels`,
    facts: (events: string, sources: string, from: number, to: number) => ({
      events,
      sources,
      years: from === to ? `${from}` : `${from}–${to}`,
    }),
    checked: (when: string) => `sources last checked ${when}`,
    deFacto: 'De facto rule',
    measures: 'Laws, programmes',
    chronicle: 'Chronicle',
    feed: 'Feed of new and changed entries',
    sources: 'Sources of these events',
    sourcesIntro: (number: string) => `The events of this page rest on ${number}.`,
    sourcesElsewhere: 'They are too many for this page: each stands with its event, and all in the bibliography',
    others: 'Other countries',
  },
  event: {
    moved: 'This entry has another name now.',
    known: (when: string, how: string) => `Known since ${when}: ${how}`,
    asOf: (when: string) => `as of ${when}`,
    lasted: (length: string) => `lasted ${length}`,
    statusHeading: (status: string) => `Why “${status.toLowerCase()}”`,
    statusOf: {
      established: (accounts: number) =>
        accounts === 1
          ? 'It rests on a court record, an official act or a source of that standing.'
          : `It rests on official acts, court records or independent reports: ${accounts} separate accounts are cited.`,
      reported: (accounts: number) =>
        `It rests on ${accounts === 1 ? 'one account' : `${accounts} accounts`} and no official act.`,
      alleged: () => 'A party says so; nobody has proven it.',
      disputed: () => 'A party denies it, or sources conflict.',
    },
    dateHeading: 'How the date is known',
    dateAccounts: 'Other dates that sources give',
    evidence: 'Where each sentence comes from',
    evidenceColumns: { number: 'Note', source: 'Source', where: 'Where in it', carries: 'What it carries' },
    back: (sentence: number) => `Back to sentence ${sentence}`,
    note: (number: number) => `Note ${number}`,
    wholePage: 'whole page',
    atAGlance: 'Sources at a glance',
    pages: (pages: string, accounts: number) =>
      `${pages}, ${accounts === 1 ? '1 independent account' : `${accounts} independent accounts`}`,
    checked: (when: string) => `Sources checked ${when}`,
    changed: (when: string) => `Record changed ${when}`,
    figures: 'Figures',
    actors: 'Who takes part',
    place: 'Where',
    documents: 'What the documents say',
    documentSays: (title: string, locator: string) => `${title}, ${locator}`,
    correction: 'What the record says',
    linked: 'Linked events',
    previous: 'Before it',
    next: 'After it',
    inTime: 'Before and after, in time',
    allCountries: 'in the whole record',
    cite: 'Cite this entry',
    citation: (title: string, edition: string, address: string) =>
      `“${title}”, Hemisphere Record, edition of ${edition}, ${address}`,
    copyOf: (via: string) => `copy at ${via}`,
  },
  sources: {
    title: 'Sources',
    lede: (pages: number, documents: number) =>
      `The record rests on ${pages} pages. It started from ${documents} documents, which are checked claim by claim.`,
    description: (pages: number) =>
      `Bibliography of ${pages} sources: each with every event and sentence that rests on it.`,
    documents: 'The five documents',
    all: 'All sources',
    cited: (events: string) => `cited by ${events}`,
    byKind: 'By kind',
  },
  source: {
    noTitle: 'Page without a known headline',
    fields: {
      publisher: 'Publisher',
      via: 'Copy carried by',
      authors: 'Author',
      published: 'Published',
      written: 'Written',
      address: 'Address',
      archive: 'Archived copy',
      accessed: 'Read',
      language: 'Language',
      kind: 'Kind',
      origin: 'Whose account',
      access: 'Access',
      transTitle: 'Title in English',
      pages: 'Pages',
      file: 'File',
    },
    noDate: 'no date shown',
    writtenWithin: (when: string) => `${when} (inferred)`,
    open: 'Open the source',
    sentences: 'What rests on this source',
    sentencesIntro: (sentences: number, events: string) =>
      `${sentences === 1 ? '1 sentence' : `${sentences} sentences`} in ${events}.`,
    eras: 'Terms, programmes and laws dated by it',
    alone: 'rests on this source alone',
    carries: 'What it carries',
    parts: 'Its parts',
    claims: 'What it claims, and what became of it',
    claimsIntro: (number: number) => `Everything in it that can be dated, in its own order: ${number} claims.`,
    claimColumns: { where: 'Where', claim: 'What it says', finding: 'The record' },
    reading: 'Our reading',
    paragraphs: (number: number) => (number === 1 ? '1 paragraph' : `${number} paragraphs`),
    noEvent: 'No dated event',
  },
  method: {
    description:
      'How the events of Hemisphere Record are chosen, dated, sourced and graded, and what the signs on its charts mean.',
  },
  about: { description: 'What Hemisphere Record is, for readers, teachers and researchers; how to cite and reuse it.' },
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address. It may have been typed wrongly, or an old link may point to it.',
    links: 'You can go on from here:',
  },
  footer: {
    about:
      'A sourced timeline of how the United States and Latin America work together, and quarrel, over drug cartels.',
    edition: (when: string) => `Edition of ${when}`,
    licence: 'Texts and data: CC BY 4.0. Code: MIT.',
    feed: 'Feed',
    sitemap: 'Sitemap',
    links: 'More',
  },
  noScript: 'The filters need script. Without it, every country has a page of its own, and the full list is below.',
  legend: 'Legend',
  legendTexts: {
    relation: 'Shape and colour: how the governments stood to each other',
    status: 'Filling: how sure it is',
    time: 'Length: when, and how exactly it is known',
    day: 'known to the day',
    vague: 'known to the month or year: as wide as that',
    span: 'lasted',
    open: 'still going on',
    cluster: 'several events in one place',
    joined: 'one event of several countries',
  },
  feedTitle: (place?: string) =>
    place === undefined
      ? 'Hemisphere Record: new and changed entries'
      : `Hemisphere Record, ${place}: new and changed entries`,
};

/** The words of the pages in any language. */
export type SiteWords = typeof site;
