import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANES, makeEvents } from './contenders/data.ts';

/*
 * npm run record -- 1000: builds the whole site from a made-up record of so many events, each with a source of its own, in a
 * folder of its own, and tells how long it took and how much memory it needed.
 */
const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');
const SITE = join(HERE, 'results', 'record');
const count = Number(process.argv[2] ?? 1000);
/** How many events name the same actor. */
const SHARED = 20;

const words = (n: number, many: number) =>
  Array.from(
    { length: many },
    (_, place) => ['border', 'court', 'treaty', 'police', 'agency'][(n * 7 + place) % 5],
  ).join(' ');

/** A title like no other, or the check would take two events for one. */
const titleOf = (n: number) =>
  Array.from({ length: 5 }, (_, place) =>
    Math.abs(Math.sin(n * 5 + place + 1))
      .toString(36)
      .slice(3, 10),
  ).join(' ');

function write(collection: string, id: string, text: string): void {
  writeFileSync(join(SITE, 'content', collection, `${id}.md`), text);
}

function writeRecord(): void {
  for (const name of ['events', 'sources', 'countries', 'actors']) {
    mkdirSync(join(SITE, 'content', name), { recursive: true });
  }
  const events = makeEvents(count);
  for (const code of ['US', ...LANES]) {
    const own = events.find(({ countries }) => countries.includes(code));
    const text = own && `"${words(1, 160)}.[^${own.date.slice(0, 4)}-${own.id}]"`;
    const page = text ? `lede: { en: "x", es: "x" }\nintroduction:\n  en: ${text}\n  es: ${text}\n` : '';
    write(
      'countries',
      code.toLowerCase(),
      `---\ncode: ${code}\nslug: ${code.toLowerCase()}\nname: { en: "${code}", es: "${code}" }\nregion: "South America"\n${page}---\n`,
    );
  }
  events.forEach(({ id, date, countries, relation, category }, n) => {
    const source = `source-${n}`;
    const actor = `Actor ${Math.floor(n / SHARED)}`;
    write(
      'events',
      `${date.slice(0, 4)}-${id}`,
      `---\ntitle: "Event ${titleOf(n)}"\ndate: "${date}"\ndateBasis: "Made up."\ncountries: [${countries.join(', ')}]\nrelation: ${relation}\ncategory: ${category}\nstatus: reported\nactors: ["${actor}"]\nsources:\n  - source: ${source}\n    supports: "All of it."\nrecordChanged: "2026-11-23"\nsourcesChecked: "2026-11-23"\n---\n\n${words(n, 30)}.[^${source}]\n${words(n + 1, 30)}.[^${source}]\n`,
    );
    write(
      'sources',
      source,
      `---\ntitle: "Page ${n}"\npublisher: "Publisher ${n % 300}"\nurl: "https://pages.example/${n}"\naccessed: "2026-11"\nlanguage: en\nkind: news\norigin: press\n---\n`,
    );
    if (n % SHARED > 0) return;
    const note = '{ en: "A made-up actor.", es: "Un actor inventado." }';
    write('actors', `actor-${n / SHARED}`, `---\nname: "${actor}"\ntype: group\nnote: ${note}\n---\n`);
  });
}

rmSync(SITE, { recursive: true, force: true });
mkdirSync(SITE, { recursive: true });
for (const name of ['src', 'public', 'docs', 'tools', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
  cpSync(join(ROOT, name), join(SITE, name), { recursive: true });
}
symlinkSync(join(ROOT, 'node_modules'), join(SITE, 'node_modules'));
writeRecord();
const begun = performance.now();
const { status, stderr } = spawnSync(process.execPath, ['tools/build.ts'], {
  cwd: SITE,
  encoding: 'utf8',
  maxBuffer: 2 ** 30,
});
const seconds = (performance.now() - begun) / 1000;
if (status !== 0) console.error(stderr.slice(0, 4000));
console.log(`${count} events: exit ${status}, ${seconds.toFixed(1)} s`);
process.exitCode = status ?? 1;
