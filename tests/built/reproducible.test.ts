import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILDS, filesOf } from './files.ts';

test('two builds, in two time zones, give the same files', () => {
  expect(filesOf(BUILDS.again)).toEqual(filesOf(BUILDS.root));
});

test('two builds, in two time zones, give the same bytes', () => {
  const differing = filesOf(BUILDS.root).filter(
    (path) => !readFileSync(join(BUILDS.root, path)).equals(readFileSync(join(BUILDS.again, path))),
  );
  expect(differing).toEqual([]);
});
