import { toEventTime } from '../dates/time.ts';
import type { ActorRecord } from './actor.ts';
import { mayBe, sayer, type Known } from './integrity.ts';
import type { Issue } from './issue.ts';
import type { CheckedRecord, Records } from './records.ts';
import { suggest } from './suggest.ts';

type ActorEntry = CheckedRecord<ActorRecord>;

function checkActor(entry: ActorEntry, known: Known, named: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = [];
  const say = sayer(entry, issues);
  const { name, proceedings, type } = entry.checked;
  if (!named.has(name)) {
    say(['name'], `no event names "${name}"`, suggest(name, [...named]) ?? 'spell it as events do, or remove the file');
  }
  if (proceedings.length > 0 && type === 'media') say(['proceedings'], 'belong to nobody here', 'check the type');
  proceedings.forEach(({ source, date }, n) => {
    if (!known.sources.has(source) && !mayBe(known, 'sources', source)) {
      const mend = suggest(source, [...known.sources.keys()]) ?? `add content/sources/${source}.md`;
      say(['proceedings', n, 'source'], `no source is called "${source}"`, mend);
    }
    const time = toEventTime(date);
    if (time.earliest > known.today) say(['proceedings', n, 'date'], 'lies in the future', 'check the date');
    const before = proceedings[n - 1];
    if (before && time.latest <= toEventTime(before.date).earliest) {
      say(['proceedings', n, 'date'], 'comes before the stage above it', 'put the stages in the order of time');
    }
  });
  return issues;
}

/** Everything about actors that their schema can't see: what the record calls them, and that no two share a name. */
export function checkActors({ actors, events }: Records, known: Known): Issue[] {
  const named = new Set(events.flatMap(({ checked }) => checked.actors));
  const issues = actors.flatMap((entry) => checkActor(entry, known, named));
  const owners = new Map<string, ActorEntry>();
  for (const entry of actors) {
    for (const name of [entry.checked.name, ...entry.checked.aliases]) {
      const other = owners.get(name);
      if (other) sayer(entry, issues)([], `"${name}" is also a name of ${other.path}`, 'leave it to one of them');
      else owners.set(name, entry);
    }
  }
  for (const event of events) {
    event.checked.actors.forEach((name, n) => {
      const owner = owners.get(name)?.checked.name;
      if (owner !== undefined && owner !== name) {
        sayer(event, issues)(['actors', n], `"${name}" is another name of "${owner}"`, `write "${owner}"`);
      }
    });
  }
  return issues;
}
