import { expect, onTestFinished, test } from 'vitest';
import { leads, leftIn, listen, QUICK, recordFiles, says, start, type Way } from './rehearsal.ts';
import { makeFolder } from './folder.ts';

const LONG = { timeout: 60_000 };

async function serveWays(ways: Record<string, Way>) {
  const served = await listen(ways);
  onTestFinished(served.close);
  return served;
}

const run = (folder: string, args: string[]) => start(folder, args).ended;

const makeRecord = (...of: Parameters<typeof recordFiles>) => makeFolder(recordFiles(...of));

/** No part of a name may be so long: it is nowhere, and no network is needed to know it. */
const NOWHERE = `http://${'a'.repeat(64)}.invalid/`;

const WAYS: Record<string, Way> = {
  '/missing': says(404),
  '/gone': says(410),
  '/head-missing': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/head-forbidden': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 403 : 200).end('x'),
  '/head-unknown': ({ method }, response) => void response.writeHead(method === 'HEAD' ? 501 : 200).end('x'),
  '/forbidden': says(403),
  '/busy': (request, response, nth) => says(nth === 1 ? 429 : 200, { 'Retry-After': '3600' })(request, response, nth),
  '/too-busy': says(429),
  '/once-broken': (request, response, nth) => says(nth === 1 ? 500 : 200)(request, response, nth),
  '/broken': says(503),
  '/moved': leads(301, '/ok'),
  '/elsewhere': leads(302, '/ok'),
  '/chain': leads(308, '/elsewhere'),
  '/moved-away': leads(301, '/missing'),
  '/accents': leads(301, Buffer.from('/años').toString('latin1')),
  '/circle': leads(301, '/circle-back'),
  '/circle-back': leads(302, '/circle'),
  '/to-file': leads(302, 'file:///etc/passwd'),
  '/to-nothing': says(302),
  '/reset': (request) => void request.socket.destroy(),
  '/never': () => undefined,
};

/** Outcome of each of the ways, its status or what is behind it, and where it led. */
const EXPECTED = {
  missing: ['dead', 404],
  gone: ['dead', 410],
  nowhere: ['dead', 'ENOTFOUND'],
  'head-missing': ['ok', 200],
  'head-forbidden': ['ok', 200],
  'head-unknown': ['ok', 200],
  endless: ['ok', 200],
  forbidden: ['refused', 403],
  busy: ['ok', 200],
  'too-busy': ['refused', 429],
  'once-broken': ['ok', 200],
  broken: ['server', 503],
  moved: ['moved', 200, '/ok', '/ok'],
  elsewhere: ['ok', 200, '/ok'],
  chain: ['moved', 200, '/ok', '/elsewhere'],
  'moved-away': ['dead', 404, '/missing', '/missing'],
  accents: ['moved', 200, '/a%C3%B1os', '/a%C3%B1os'],
  circle: ['redirect', 'goes round in a circle', '/circle'],
  'to-file': ['redirect', 'leads to what is neither http nor https', 'file:///etc/passwd'],
  'to-nothing': ['redirect', 302],
  reset: ['network', 'UND_ERR_SOCKET'],
  never: ['timeout', 'TIMEOUT'],
  password: ['invalid', 'has a name or a password'],
  mail: ['invalid', 'is neither http nor https'],
};

test('every way to fail is told apart, and a second run asks nobody again', LONG, async () => {
  let chunks = 0;
  const cut = Promise.withResolvers<boolean>();
  const endless: Way = (request, response) => {
    if (request.method === 'HEAD') return void response.writeHead(405).end();
    response.once('close', () => cut.resolve(true));
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) chunks += 1;
    };
    response.on('drain', more);
    more();
  };
  const { asked, at } = await serveWays({ ...WAYS, '/endless': endless });
  const other = { nowhere: NOWHERE, password: at('/ok').replace('//', '//me:secret@'), mail: 'mailto:me@here.example' };
  const sources = Object.keys(EXPECTED).map((id) => [id, `url: "${id in other ? other[id as 'mail'] : at(`/${id}`)}"`]);
  const folder = makeRecord(Object.fromEntries(sources) as Record<string, string>);
  const first = await run(folder, [...QUICK, '--longest-wait', '0.3', '--contact', 'me@here.example']);

  const found = leftIn(folder)
    .report()
    .entries.map(({ uses, outcome, status, note, final, moved }) => {
      const led = [final, moved].flatMap((address) => address?.replace(at(''), '') ?? []);
      return [uses[0]?.source, [outcome, status ?? note, ...led]];
    });
  expect(Object.fromEntries(found)).toEqual(EXPECTED);
  expect([first.status, first.stderr]).toEqual([1, '']);
  expect(await cut.promise).toBe(true);
  expect(chunks).toBeLessThan(1000);

  const times = asked.filter(({ what }) => what.endsWith(' /busy')).map(({ at: when }) => when);
  // Asked to wait for an hour, it waits as long as it may, and then asks as before.
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(300);
  expect(asked.filter(({ what }) => what.endsWith('busy')).map(({ what }) => what.split(' ')[0])).not.toContain('GET');
  expect(new Set(asked.map(({ agent }) => agent))).toEqual(
    new Set(['hemisphere-record/0.1.0 (checks the links of a record; me@here.example)']),
  );

  const before = asked.length;
  expect((await run(folder, QUICK)).status).toBe(1);
  expect(asked.length).toBe(before);
  // But for what is asked for alone and again.
  await run(folder, [...QUICK, '--fresh', '0', '--only', 'gone']);
  expect(asked.slice(before).map(({ what }) => what)).toEqual(['HEAD /gone', 'GET /gone']);
});
