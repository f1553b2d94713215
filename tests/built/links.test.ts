import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { BUILDS, pagesOf, read } from './files.ts';

interface Page {
  links: string[];
  ids: Set<string>;
}

/** Attributes by which a page leads to other files. */
const LEADS = new Set(['href', 'src', 'xlink:href']);

function readPage(html: string): Page {
  const page: Page = { links: [], ids: new Set() };
  const visit = (node: Tree.Node) => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (LEADS.has(name)) page.links.push(value);
        if (name === 'id') page.ids.add(value);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return page;
}

const toFile = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

describe.each([
  { folder: BUILDS.root, base: '/' },
  { folder: BUILDS.record, base: '/record/' },
])('the site built under $base', ({ folder, base }) => {
  const pages = new Map(pagesOf(folder).map((path) => [path, readPage(read(folder, path))]));
  const host = 'https://host.example';

  /** What is wrong with a link of a page; nothing for links to other hosts. */
  function problemOf(from: string, link: string): string | undefined {
    const url = new URL(link, `${host}${base}${from.replace(/index\.html$/, '')}`);
    if (url.origin !== host) return undefined;
    if (!url.pathname.startsWith(base)) return `${from}: ${link} leaves ${base}`;
    const file = toFile(decodeURIComponent(url.pathname.slice(base.length)) || '');
    const target = file === '' ? 'index.html' : file;
    if (!existsSync(join(folder, target))) return `${from}: ${link} leads nowhere`;
    const id = decodeURIComponent(url.hash.slice(1));
    if (id !== '' && pages.has(target) && !pages.get(target)?.ids.has(id)) return `${from}: ${link} has no such place`;
    return undefined;
  }

  test('has pages, each with links', () => {
    expect(pages.size).toBeGreaterThan(300);
    expect([...pages.values()].filter(({ links }) => links.length < 5)).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    const problems = [...pages].flatMap(([from, { links }]) => links.flatMap((link) => problemOf(from, link) ?? []));
    expect(problems).toEqual([]);
  });

  test('can be walked whole from its home page', () => {
    const reached = new Set(['index.html']);
    for (const from of reached) {
      for (const link of pages.get(from)?.links ?? []) {
        const url = new URL(link, `${host}${base}${from.replace(/index\.html$/, '')}`);
        const file = toFile(url.pathname.slice(base.length)) || 'index.html';
        if (url.origin === host && pages.has(file)) reached.add(file);
      }
    }
    expect([...pages.keys()].filter((path) => !reached.has(path) && path !== '404.html')).toEqual([]);
  });
});
