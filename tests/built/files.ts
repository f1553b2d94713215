import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The three builds that `npm test` makes before these tests. */
export const BUILDS = { root: 'dist', again: 'dist-again', record: 'dist-record' } as const;

/** Every file of a build, by its path in it. */
export function filesOf(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder}/ is not built: run npm test`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every page of a build. */
export const pagesOf = (folder: string): string[] => filesOf(folder).filter((path) => path.endsWith('.html'));

/** A file of a build as text. */
export const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
