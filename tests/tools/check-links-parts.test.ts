import { expect, test } from 'vitest';
import { linksOf, toStamp } from '../../tools/check-links/addresses.ts';
import { ARCHIVE_SERVICE, HELP, readOptions } from '../../tools/check-links/options.ts';
import { bar, showProgress } from '../../tools/check-links/progress.ts';
import { eachInGroups, Gate, hostOf, type Clock } from '../../tools/check-links/queue.ts';
import { parseRetryAfter } from '../../tools/check-links/request.ts';

/** Time that passes only when all wait, and then at once. */
function fakeClock(): Clock {
  let time = 0;
  return {
    now: () => time,
    // A timer of Node may be a moment early.
    wait: async (ms) => void (time += ms > 1 ? ms - 1 : ms),
  };
}

const NEVER = new AbortController().signal;

test('the gate keeps the pause and the rest of a host, and leaves others alone', async () => {
  const clock = fakeClock();
  const gate = new Gate({ atOnce: 8, pause: 100, signal: NEVER, clock });
  const at: [string, number][] = [];
  const pass = (host: string) => gate.pass(host, async () => void at.push([host, clock.now()]));
  await pass('a');
  await pass('b');
  await pass('a');
  gate.rest('a', 500);
  // A shorter rest does not end a longer one.
  gate.rest('a', 10);
  await pass('b');
  await pass('a');
  expect(at).toEqual([
    ['a', 0],
    ['b', 0],
    ['a', 100],
    ['b', 100],
    ['a', 600],
  ]);
});

test('the gate lets only so many through at once, in all', async () => {
  const gate = new Gate({ atOnce: 2, pause: 0, signal: NEVER });
  const ends: (() => void)[] = [];
  const through: string[] = [];
  const all = ['a', 'b', 'c', 'd'].map((host) =>
    gate.pass(host, () => {
      through.push(host);
      return new Promise<void>((resolve) => ends.push(resolve));
    }),
  );
  await expect.poll(() => ends.length).toBe(2);
  for (let ended = 0; ended < all.length; ended += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(ended);
    expect(ends.length - ended).toBeLessThanOrEqual(2);
    ends[ended]?.();
  }
  await Promise.all(all);
  expect(through).toEqual(['a', 'b', 'c', 'd']);
});

test('a request that fails gives its place and its host free, and after an abort nobody passes', async () => {
  const abort = new AbortController();
  const gate = new Gate({ atOnce: 1, pause: 0, signal: abort.signal });
  await expect(gate.pass('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await gate.pass('a', () => Promise.resolve(1))).toBe(1);
  const waits = gate.pass('a', async () => {
    abort.abort();
    return 2;
  });
  const late = gate.pass('a', () => Promise.resolve(3));
  expect(await waits).toBe(2);
  await expect(late).rejects.toThrow('aborted');
});

test('groups are worked through side by side, and an error ends all of them', async () => {
  const begun: string[] = [];
  const work = async (item: string) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 'a2') throw new Error('broken');
  };
  const items = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4'];
  await expect(eachInGroups(items, ([group = '']) => group, work)).rejects.toThrow('broken');
  expect(begun).toEqual(['a1', 'b1', 'a2', 'b2']);
});

test('one host is known with and without www', () => {
  expect(['http://www.here.example:8080/', 'https://here.example/a'].map(hostOf)).toEqual([
    'here.example',
    'here.example',
  ]);
});

test.each([
  [undefined, 0],
  ['3', 3000],
  ['Thu, 01 Jan 1970 00:00:05 GMT', 4000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', 0],
  ['-1', 0],
])('Retry-After %s is %d milliseconds', (value, wait) => {
  expect(parseRetryAfter(value, 1000)).toBe(wait);
});

test('links of a text: written, defined and bare; nothing within the site', () => {
  const text = `[a](https://a.example/) and [b], <https://c.example/>, (see https://d.example/x.) [no](#no) [no](/no)

\`https://code.example/\`

[b]: https://b.example/ 'B'`;
  expect(linksOf(text).sort()).toEqual(
    ['a', 'b', 'c', 'd'].map((name) => `https://${name}.example/${name === 'd' ? 'x' : ''}`),
  );
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['2016', '2016'],
  ['2016-01~', '201601'],
  ['2016-01-08?', '20160108'],
  ['2016-XX', '2016'],
  ['2015-12/2016-02', '201512'],
])('the day %s is %s for an archive', (date, stamp) => {
  expect(toStamp(date)).toBe(stamp);
});

test('progress is a bar on a terminal, and a line now and then in a log', () => {
  const show = (isTTY: boolean, steps: number, total: number) => {
    const out: string[] = [];
    const progress = showProgress(total, { isTTY, write: (text: string | Uint8Array) => out.push(String(text)) > 0 });
    for (let step = 0; step < steps; step += 1) progress.step();
    progress.end();
    return out;
  };
  expect(show(true, 1, 2)).toEqual([`\r${bar(0, 2)}`, `\r[${'#'.repeat(15)}${'.'.repeat(15)}] 1 of 2`, '\n']);
  expect(show(false, 120, 130)).toEqual(['50 of 130 addresses checked\n', '100 of 130 addresses checked\n']);
  expect(bar(0, 0)).toBe(`[${'#'.repeat(30)}] 0 of 0`);
});

test('options have the values that the help tells', () => {
  expect(readOptions([])).toEqual({
    root: process.cwd(),
    state: 'link-check/state.jsonl',
    only: [],
    fresh: 7 * 24 * 60 * 60 * 1000,
    atOnce: 8,
    pause: 1000,
    timeout: 20_000,
    retries: 2,
    longestWait: 60_000,
    contact: undefined,
    archive: ARCHIVE_SERVICE,
  });
  expect(readOptions(['--only', 'a,b', '--only', 'c', '--no-archive'])).toMatchObject({
    only: ['a', 'b', 'c'],
    archive: undefined,
  });
  expect(readOptions(['--help'])).toBeUndefined();
  for (const [name] of HELP.matchAll(/--[a-z-]+(?= <)/g)) expect(() => readOptions([name])).toThrow(name);
});

test.each([
  [['--what'], '--what'],
  [['more'], 'more'],
  [['--pause', 'x'], `--pause can't be "x"`],
  [['--pause='], `--pause can't be ""`],
  [['--fresh=-1'], `--fresh can't be "-1"`],
  [['--at-once', '0'], `--at-once can't be "0"`],
  [['--retries', '1.5'], `--retries can't be "1.5"`],
  [['--timeout', '9999999'], `--timeout can't be "9999999"`],
  [['--archive', 'ftp://here.example/'], '--archive is not a web address'],
  [['--contact', 'a\nb: c'], '--contact has characters'],
])('%j is told to be wrong', (args, why) => {
  expect(() => readOptions(args)).toThrow(why);
});
