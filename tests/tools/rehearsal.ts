import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../tools/check-links/report.ts';

/*
 * For the tests alone: a web of one server to check links against, a record that leads there, and the tool run on it.
 */

/** Options with which a run is soon over. */
export const QUICK = ['--pause', '1', '--timeout', '1.5', '--retries', '1', '--no-archive'];

/** Answers the nth request to a path, from 1. */
export type Way = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

/** A request that the server got. */
export interface Asked {
  host: string;
  /** `HEAD /path`, without its query. */
  what: string;
  /** Milliseconds, from anywhere. */
  at: number;
  /** How many requests to the host are not answered yet, with this one. */
  open: number;
  agent: string | undefined;
}

/** Answers with nothing but a status. */
export const says = (status: number, headers = {}): Way => {
  return (_, response) => void response.writeHead(status, headers).end();
};

/** Answers with a redirect. */
export const leads = (status: number, location: string): Way => says(status, { Location: location });

/**
 * Starts a server that answers as told, with 200 where nothing is told, and remembers what it was asked. It is two hosts:
 * `127.0.0.1` and `localhost`.
 */
export async function listen(ways: Record<string, Way>) {
  const asked: Asked[] = [];
  const open: string[] = [];
  const server = createServer((request, response) => {
    const host = String(request.headers.host).replace(/:.*/, '');
    const path = String(request.url).replace(/\?.*/, '');
    const nth = asked.filter(({ what }) => what.endsWith(` ${path}`)).length + 1;
    open.push(host);
    response.once('close', () => open.splice(open.indexOf(host), 1));
    asked.push({
      host,
      what: `${request.method} ${path}`,
      at: performance.now(),
      open: open.filter((other) => other === host).length,
      agent: request.headers['user-agent'],
    });
    (ways[path] ?? says(200))(request, response, nth);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    at: (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Files of a record with a source for each list of fields, all with one body, and an event that cites them all. */
export function recordFiles(sources: Record<string, string>, body = ''): Record<string, string> {
  const cites = Object.keys(sources).map((id) => `  - source: ${id}\n`);
  const files: Record<string, string> = {
    'content/events/2016-found.md': `---\nsources:\n${cites.join('')}---\n`,
  };
  for (const [id, fields] of Object.entries(sources))
    files[`content/sources/${id}.md`] = `---\n${fields}\n---\n${body}`;
  return files;
}

/** Starts the tool in a folder. Its server may be in this process, so it must not be waited for idly. */
export function start(cwd: string, args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../tools/check-links.ts'), ...args], { cwd });
  const wrote = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (wrote.stdout += String(text)));
  child.stderr.on('data', (text) => (wrote.stderr += String(text)));
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, ...wrote }));
  return { child, ended };
}

/** What runs in a folder left there. */
export const leftIn = (folder: string) => {
  const read = (name: string) => readFileSync(join(folder, 'link-check', name), 'utf8');
  return {
    report: () => JSON.parse(read('report.json')) as Report,
    markdown: () => read('report.md'),
    state: () => read('state.jsonl').trim().split('\n'),
  };
};
