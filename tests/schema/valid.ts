import { checkContent } from '../../src/schema/check.ts';
import { formatIssue } from '../../src/schema/issue.ts';

/** Files of a record by their paths, as text or as bytes. */
export type Files = Record<string, string | Uint8Array>;

/** The day on which the small record is checked: 23 November 2026. */
export const TODAY = Date.UTC(2026, 10, 23);

export const COUNTRY = 'content/countries/mx.md';
export const EVENT = 'content/events/2016-tunnel-found.md';
export const DOCUMENT = 'content/sources/article.md';
export const SOURCE = 'content/sources/gazette.md';

/** The least record without a problem: one country, one event, the source it rests on, and a document that tells of it. */
export const VALID = {
  [COUNTRY]: `---
code: MX
slug: mexico
name: { en: "Mexico", es: "México" }
region: "North America"
---
`,
  [EVENT]: `---
title: "Tunnel found under the border"
date: "2016-01-08"
dateKind: span
dateBasis: "The gazette gives the day."
countries: [MX]
relation: cooperation
category: seizure
status: reported
actors: ["Border police"]
sources:
  - source: gazette
    supports: "The find and its length."
documents:
  - document: article
    locator: "paragraph 2"
    says: "A tunnel was found."
links: []
recordChanged: "2016-02-01"
sourcesChecked: "2016-02-01"
---

Police found a tunnel under the border between the two cities in the early hours of the morning.[^gazette]
It was six hundred metres long, had rails, lamps and pumps, and ended in the yard of an empty shop.[^gazette]

Both governments said that their officers had worked together on the case for several months.[^gazette]
`,
  [DOCUMENT]: `---
title: "An article on tunnels"
publisher: "A magazine"
url: "https://magazine.example/tunnels"
accessed: "2016-02"
language: en
kind: document
origin: press
claims:
  - locator: "paragraph 2"
    claim: "A tunnel was found."
    events: [2016-tunnel-found]
    finding: corroborated
---

What the article tells.
`,
  [SOURCE]: `---
title: "Tunnel found"
publisher: "The Gazette"
published: "2016-01-09"
url: "https://gazette.example/tunnel"
accessed: "2016-02"
language: en
kind: news
origin: press
---
`,
} as const;

/** One file of the small record with `from` replaced by `to`; told apart from a change that changes nothing. */
export function edit(path: keyof typeof VALID, from: string, to: string): Files {
  const text: string = VALID[path];
  if (!text.includes(from)) throw new RangeError(`${path} does not have "${from}"`);
  return { [path]: text.replace(from, () => to) };
}

/** The small record with some files changed or added, checked: one line an issue, as an author sees them. */
export function check(changes: Files = {}): string[] {
  const files = Object.entries<string | Uint8Array>({ ...VALID, ...changes })
    .map(([path, content]) => ({ path, bytes: typeof content === 'string' ? Buffer.from(content) : content }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return checkContent(files, TODAY).issues.map(formatIssue);
}
