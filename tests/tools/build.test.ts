import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, EVENT, VALID } from '../schema/valid.ts';
import { bytesOf, makeFolder, runTool } from './folder.ts';

/** The last build: text and bytes that are no text. */
const LAST_BUILD = {
  'dist/index.html': '<!doctype html>\n<p>Café</p>\n',
  'dist/fonts/inter.woff2': Uint8Array.of(0, 255, 13, 10, 128),
};

test('a broken record stops the build before it begins, and the last build stays byte for byte', () => {
  const broken = edit(EVENT, 'category: seizure', 'category: siezure');
  const folder = makeFolder({ ...VALID, ...broken, ...LAST_BUILD });
  const before = bytesOf(folder);
  expect(runTool('build.ts', { cwd: folder })).toEqual({
    status: 1,
    stdout: [],
    stderr: [
      `${EVENT}:8, category: "siezure" is none of our words; did you mean "seizure"?`,
      '1 problems in the record: nothing was built.',
    ],
  });
  expect(bytesOf(folder)).toEqual(before);
});

test('a build that fails half way leaves the last one, and nothing of itself', () => {
  const half = { 'dist-next/index.html': 'half' };
  const folder = makeFolder({ ...VALID, ...LAST_BUILD, ...half });
  const before = bytesOf(join(folder, 'dist'));
  // Without a PATH there is no Astro to build with.
  expect(runTool('build.ts', { cwd: folder, env: { PATH: '' } }).status).toBe(1);
  expect(bytesOf(join(folder, 'dist'))).toEqual(before);
  expect(readdirSync(folder).toSorted()).toEqual(['content', 'dist']);
});
