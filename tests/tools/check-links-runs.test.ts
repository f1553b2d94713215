import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leads, leftIn, listen, QUICK, recordFiles, says, start, type Way } from './rehearsal.ts';
import { makeFolder, runTool } from './folder.ts';

const LONG = { timeout: 60_000 };

async function serveWays(ways: Record<string, Way>) {
  const served = await listen(ways);
  onTestFinished(served.close);
  return served;
}

const run = (folder: string, args: string[]) => start(folder, args).ended;

const makeRecord = (...of: Parameters<typeof recordFiles>) => makeFolder(recordFiles(...of));

test('a host gets one request at a time and its pause, redirects and retries included', LONG, async () => {
  const both = Promise.withResolvers<null>();
  const waiting = new Set<string>();
  const ways: Record<string, Way> = {
    // No host gets an answer before both were asked: they are asked side by side.
    '/first': async ({ headers }, response) => {
      if (waiting.add(String(headers.host)).size === 2) both.resolve(null);
      await both.promise;
      response.end();
    },
    '/once-broken': (request, response, nth) => says(nth === 1 ? 500 : 200)(request, response, nth),
    '/head-forbidden': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 403 : 200).end('x'),
  };
  const { asked, at } = await serveWays(ways);
  ways['/across'] = leads(302, at('/landed', 'localhost'));
  const paths = ['/first', '/across', '/across?2', '/once-broken', '/head-forbidden', '/a', '/b'];
  const all = ['127.0.0.1', 'localhost'].flatMap((host) => paths.map((path) => at(path, host)));
  const folder = makeRecord(Object.fromEntries(all.map((url, index) => [`source-${index}`, `url: "${url}"`])));
  const { status } = await run(folder, [...QUICK, '--pause', '40', '--timeout', '10']);
  expect([status, leftIn(folder).report().counts.ok]).toEqual([0, all.length]);
  expect(Math.max(...asked.map(({ open }) => open))).toBe(1);
  for (const host of ['127.0.0.1', 'localhost']) {
    const times = asked.filter((one) => one.host === host).map((one) => one.at);
    expect(times.length).toBeGreaterThan(paths.length);
    expect(Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toBeGreaterThanOrEqual(40);
  }
});

test('Ctrl-C leaves what there is, and the next run does the rest', LONG, async () => {
  const third = Promise.withResolvers<null>();
  const { asked, at } = await serveWays({
    '/3': (request, response, nth) => (nth > 1 ? says(200)(request, response, nth) : third.resolve(null)),
  });
  const folder = makeRecord(Object.fromEntries([1, 2, 3, 4].map((n) => [`source-${n}`, `url: "${at(`/${n}`)}"`])));
  const { child, ended } = start(folder, [...QUICK, '--timeout', '50']);
  await third.promise;
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ status: 130, stderr: 'Interrupted. The next run goes on from here.\n' });
  expect(leftIn(folder).state().length).toBe(2);
  expect(leftIn(folder).report().unchecked).toEqual([at('/3'), at('/4')]);
  expect(leftIn(folder).markdown()).toContain(`## Not checked yet\n\n- <${at('/3')}>\n- <${at('/4')}>\n`);
  // What a kill at the worst moment leaves.
  appendFileSync(join(folder, 'link-check/state.jsonl'), '{"address":"http');
  expect((await run(folder, QUICK)).status).toBe(0);
  expect(asked.map(({ what }) => what)).toEqual(['/1', '/2', '/3', '/3', '/4'].map((path) => `HEAD ${path}`));
  expect(leftIn(folder).state().length).toBe(5);
});

test('the archive is asked once for each that is dead and has no copy', LONG, async () => {
  const questions: (string | null)[][] = [];
  const copy = 'http://copies.example/2016/"page"`';
  const { at } = await serveWays({
    '/dead': says(404),
    '/lost': says(404),
    '/linked': says(410),
    '/kept': says(404),
    '/said': says(404),
    '/broken': says(500),
    '/available': ({ url }, response) => {
      const { searchParams } = new URL(url ?? '', 'http://here.example');
      questions.push([searchParams.get('url'), searchParams.get('timestamp')]);
      const closest = { available: true, status: '200', url: copy };
      response.end(
        JSON.stringify({ archived_snapshots: searchParams.get('url')?.endsWith('/lost') ? {} : { closest } }),
      );
    },
  });
  const folder = makeRecord(
    {
      dead: `url: "${at('/dead#part')}"\npublished: "2016-01-08~"\naccessed: "2020"`,
      kept: `url: "${at('/kept')}"\narchiveUrl: "${at('/copy')}"`,
      lost: `url: "${at('/lost')}"\naccessed: "2020-03"`,
      said: `url: "${at('/said')}"\naccess: gone\narchiveUrl: "${at('/copy')}"`,
      well: `url: "${at('/ok')}"`,
      broken: `url: "${at('/broken')}"`,
    },
    `See [it](${at('/linked')}), [below](#below).\n`,
  );
  const args = [...QUICK.filter((arg) => arg !== '--no-archive'), '--archive', at('/available')];
  await run(folder, QUICK);
  expect(questions).toEqual([]);
  for (let times = 0; times < 2; times += 1) expect((await run(folder, args)).status).toBe(1);
  // The link of the text stands in every source: the first of them has the day.
  expect(questions).toContainEqual([at('/linked'), '20160108']);
  expect(questions).toContainEqual([at('/dead'), '20160108']);
  expect(questions).toContainEqual([at('/lost'), '202003']);
  expect(questions.length).toBe(3);

  const lines = leftIn(folder).markdown().split('\n');
  const under = (path: string) => {
    const first = lines.findIndex((line) => line.startsWith(`- <${at(path)}>: 404, checked `));
    return lines.slice(first + 1, first + 3);
  };
  const suggested = 'archiveUrl: "http://copies.example/2016/%22page%22%60"';
  expect(under('/dead')).toEqual([
    '  - `dead` (url), cited by `2016-found`',
    `  - add to the source: \`${suggested}\``,
  ]);
  expect(under('/kept')[1]).toBe(`  - archived copy of the record: <${at('/copy')}>`);
  expect(under('/lost')[1]).toBe('  - no archived copy known');
  expect(leftIn(folder).report().counts).toMatchObject({ dead: 4, 'dead-known': 1, server: 1, ok: 2 });
});

test('with nothing dead it ends well; what it is told must make sense', LONG, async () => {
  const { at } = await serveWays({});
  const folder = makeRecord({ one: `url: "${at('/#a')}"`, two: `url: "${at('/#b')}"`, three: 'url: [' });
  const elsewhere = ['--root', folder, '--state', join(folder, 'kept/state.jsonl')];
  const { status, stdout, stderr } = await run(makeFolder({}), [...QUICK, ...elsewhere]);
  expect([status, stderr]).toEqual([0, "content/sources/three.md can't be read and is left out\n"]);
  expect(stdout).toBe(
    `1 addresses, 0 dead, 0 moved, 0 not checked yet\n${join(folder, 'kept/report.md')} tells more\n`,
  );
  expect(runTool('check-links.ts', { args: ['--only', 'one,four'], cwd: folder })).toEqual({
    status: 2,
    stdout: [],
    stderr: [
      "content/sources/three.md can't be read and is left out",
      'there is no source "four"',
      '--help tells the options',
    ],
  });
  expect(runTool('check-links.ts', { args: ['--help'] })).toMatchObject({ status: 0, stderr: [] });
});
