import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentFile } from './read.ts';

/** The folder of the record, from the root of the project. */
export const CONTENT_FOLDER = 'content';

/** How many files are open at once: a system allows some hundreds, a record may have thousands. */
const AT_ONCE = 64;

/**
 * Reads every file of the record below a folder, in the order of their names. `README.md` of `content/` is for authors.
 * @param collection reads only the files of this one.
 */
export async function readContentFiles(root: string, collection = ''): Promise<ContentFile[]> {
  const folder = join(root, CONTENT_FOLDER, collection);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    // A collection without an entry yet has no folder.
    if (collection !== '' && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== `${CONTENT_FOLDER}/README.md`)
    .sort();
  const files: ContentFile[] = [];
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    const some = paths.slice(first, first + AT_ONCE);
    files.push(...(await Promise.all(some.map(async (path) => ({ path, bytes: await readFile(join(root, path)) })))));
  }
  return files;
}
