import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentFile } from './read.ts';

/** The folder of the record, from the root of the project. */
export const CONTENT_FOLDER = 'content';

/** Reads every file of the record below a folder, in the order of their names. `README.md` of `content/` is for authors. */
export async function readContentFiles(root: string): Promise<ContentFile[]> {
  const entries = await readdir(join(root, CONTENT_FOLDER), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== `${CONTENT_FOLDER}/README.md`)
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })));
}
