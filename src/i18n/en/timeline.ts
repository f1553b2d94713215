import type { Category, Relation, Status } from '../../vocabulary.ts';

const plural = new Intl.PluralRules('en');
const count = (number: number, one: string, other: string) =>
  `${number.toLocaleString('en')} ${plural.select(number) === 'one' ? one : other}`;

const relation: Record<Relation, string> = {
  cooperation: 'Cooperation',
  friction: 'Friction',
  unilateral: 'Unilateral act',
  context: 'Context',
};

const relationLane: Record<Relation, string> = { ...relation, unilateral: 'Unilateral acts' };

const relationMeaning: Record<Relation, string> = {
  cooperation: 'governments act together',
  friction: 'governments quarrel',
  unilateral: 'one government acts alone',
  context: 'needed to read the rest',
};

const category: Record<Category, string> = {
  agreement: 'Agreement',
  aid: 'Aid',
  arrest: 'Arrest',
  designation: 'Designation',
  diplomacy: 'Diplomacy',
  extradition: 'Extradition or transfer',
  intelligence: 'Intelligence',
  military: 'Military action',
  operation: 'Police operation',
  policy: 'Law or policy',
  politics: 'Politics',
  report: 'Report',
  sanction: 'Sanction',
  seizure: 'Seizure',
  trial: 'Trial',
  violence: 'Violence',
};

const status: Record<Status, string> = {
  established: 'Established',
  reported: 'Reported',
  alleged: 'Alleged',
  disputed: 'Disputed',
};

const statusMeaning: Record<Status, string> = {
  established: 'court record, official act or several independent reports',
  reported: 'one or few reports',
  alleged: 'a party accuses; not proven',
  disputed: 'a party denies, or sources conflict',
};

/** What a timeline says, on the page and in the browser. */
export const timeline = {
  relation,
  relationLane,
  relationMeaning,
  category,
  status,
  statusMeaning,
  /** Names of the facets, as headings of their choices. */
  facet: { country: 'Country', relation: 'Relation', category: 'Kind of event', status: 'How sure' },
  /** The result line: announced after every change. */
  shown(certain: number, possible: number, all: number): string {
    const sure =
      certain + possible === all ? count(all, 'event', 'events') : `${certain} of ${count(all, 'event', 'events')}`;
    return possible === 0 ? sure : `${sure}; ${possible} more possibly`;
  },
  eventCount: (number: number) => count(number, 'event', 'events'),
  sourceCount: (number: number) => count(number, 'source', 'sources'),
  choiceCount: (certain: number, possible: number) => (possible === 0 ? `${certain}` : `${certain} (+${possible})`),
  choiceCountSpoken: (certain: number, possible: number) =>
    possible === 0
      ? count(certain, 'event', 'events')
      : `${count(certain, 'event', 'events')}, ${possible} more possibly`,
  /** The full name of a mark, for those who hear it. */
  markName: (title: string, when: string, countries: string, relationName: string, statusName: string) =>
    `${title}. ${when}. ${countries}. ${relationName}, ${statusName.toLowerCase()}.`,
  clusterName: (number: number, from: string, to: string) =>
    `${count(number, 'event', 'events')}, ${from === to ? from : `${from} to ${to}`}`,
  possibly: 'possibly in this period',
  openEvent: 'Read the event',
  close: 'Close',
  filters: 'Filters',
  period: 'Period',
  from: 'From year',
  to: 'To year',
  order: 'Order',
  orderChoice: { newest: 'Newest first', oldest: 'Oldest first' },
  spacing: 'Across the chart',
  spacingChoice: { time: 'True to time', even: 'Even spacing: each event has the same room' },
  evenNote: 'Even spacing: every event has the same room, so that years are not equally wide.',
  clock: 'Which day counts',
  clockChoice: { happened: 'When it happened', known: 'When it became known' },
  knownSince: (when: string) => `Known since ${when}`,
  lanes: 'Lanes',
  lanesOrder: 'Which lanes, in which order',
  lanesReset: 'As they were',
  pin: (lane: string) => `Pin ${lane} to the top`,
  pinShort: 'Pin',
  moveUp: (lane: string) => `Move ${lane} up`,
  moveDown: (lane: string) => `Move ${lane} down`,
  foldLanes: 'Fold into one row',
  foldGroups: 'Fold a region into one lane',
  save: 'Save picture',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  pictureSource: (address: string, edition: string) => `Source: ${address} (edition of ${edition}).`,
  pictureShown: (result: string, from: string, to: string) => `${result}, ${from} to ${to}.`,
  clear: 'Clear all filters',
  empty: 'No event fits these filters.',
  dropped: (what: string) => `Not known here and left out: ${what}.`,
  unavailable: 'The filters are not available: the event index could not be loaded. The full list is below.',
  chartLabel: (place: string) => `Timeline: ${place}`,
  chartHelp: (events: number, from: string, to: string) =>
    `${count(events, 'event', 'events')} from ${from} to ${to}. Left and right arrow keys go from event to event in time, up and down change the lane, Home and End go to the first and the last, plus and minus zoom, 0 shows all years, Enter opens a summary, Escape closes it, a question mark shows the keys. The chronicle below the chart is the same in words.`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  fit: 'Show all years',
  zoomHint: 'To zoom with the wheel, hold Ctrl (or Cmd), or click into the chart first.',
  keysHelp:
    'Keys in the chart: arrows, Home, End, + and − to zoom, 0 to show all years, Enter to open, Escape to close.',
  overviewLabel: 'Events per year',
  allYears: 'All years',
  eras: 'In office and in force',
  today: 'Today',
};

/** The words of a timeline in any language. */
export type TimelineWords = typeof timeline;
