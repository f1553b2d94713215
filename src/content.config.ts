import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { readContentFiles } from './schema/files.ts';
import { readRecord } from './schema/read.ts';
import { SCHEMAS, type CollectionName } from './schema/records.ts';

/**
 * Loads one folder of the record, reading files exactly as the content check does. A build checks the whole record
 * before it gets here, so a file that can't be read is only met in `astro dev`, where Astro shows the error.
 */
function recordLoader(name: CollectionName): Loader {
  return {
    name: `record-${name}`,
    async load({ store, parseData, generateDigest, watcher }) {
      const loadAll = async () => {
        store.clear();
        for (const file of await readContentFiles(process.cwd(), name)) {
          const raw = readRecord(file);
          if (Array.isArray(raw)) throw new Error(`${file.path}: ${raw.map(({ problem }) => problem).join(', ')}`);
          const data = await parseData({ id: raw.id, data: raw.data as Record<string, unknown>, filePath: raw.path });
          store.set({
            id: raw.id,
            data,
            body: raw.body,
            filePath: raw.path,
            digest: generateDigest(raw.body + JSON.stringify(raw.data)),
          });
        }
      };
      await loadAll();
      watcher?.on('change', (path) => {
        if (path.includes(`/content/${name}/`)) void loadAll();
      });
    },
  };
}

/** The collections of the record. */
export const collections = {
  events: defineCollection({ loader: recordLoader('events'), schema: SCHEMAS.events }),
  sources: defineCollection({ loader: recordLoader('sources'), schema: SCHEMAS.sources }),
  countries: defineCollection({ loader: recordLoader('countries'), schema: SCHEMAS.countries }),
  eras: defineCollection({ loader: recordLoader('eras'), schema: SCHEMAS.eras }),
  actors: defineCollection({ loader: recordLoader('actors'), schema: SCHEMAS.actors }),
  glossary: defineCollection({ loader: recordLoader('glossary'), schema: SCHEMAS.glossary }),
  themes: defineCollection({ loader: recordLoader('themes'), schema: SCHEMAS.themes }),
  agreements: defineCollection({ loader: recordLoader('agreements'), schema: SCHEMAS.agreements }),
  coverage: defineCollection({ loader: recordLoader('coverage'), schema: SCHEMAS.coverage }),
  redirects: defineCollection({ loader: recordLoader('redirects'), schema: SCHEMAS.redirects }),
};
