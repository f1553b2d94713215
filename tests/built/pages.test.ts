import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/schema/check.ts';
import { readContentFiles } from '../../src/schema/files.ts';
import { BUILDS, filesOf, pagesOf, read } from './files.ts';

const folder = BUILDS.root;
const kilobytes = (bytes: number) => bytes / 1024;
const packed = (path: string) => gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Astro and Prettier settle the form of the markup; these are about form alone.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        // Titles are of documents and events: as long as they are.
        'long-title': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        // The choices of one facet share a name.
        'form-dup-name': ['error', { shared: ['checkbox'] }],
        // Filters take effect at once; a button to send them would do nothing.
        'wcag/h32': 'off',
      },
    });
    const problems: string[] = [];
    for (const path of pagesOf(folder)) {
      const { results } = await validator.validateString(read(folder, path), path);
      for (const { messages } of results) {
        problems.push(...messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId}: ${message}`));
      }
    }
    expect(problems).toEqual([]);
  });

  test('has a policy that allows no inline code, no foreign origin and no made-up markup', () => {
    for (const path of pagesOf(folder)) {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(read(folder, path))?.[1] ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("require-trusted-types-for 'script'");
      expect(policy, path).not.toMatch(/unsafe|https?:/);
    }
  });

  test('has no style attribute, which the policy would block', () => {
    expect(pagesOf(folder).filter((path) => / style="/.test(read(folder, path)))).toEqual([]);
  });

  test('has a canonical address of its own, under the address of the site', () => {
    const addresses = pagesOf(folder)
      .filter((path) => path !== '404.html')
      .map((path) => /<link rel="canonical" href="([^"]+)"/.exec(read(folder, path))?.[1]);
    expect(addresses.filter((address) => !address?.startsWith('https://hemisphere-record.example/'))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('the record and the site', () => {
  test('every record has its page, and every event its place on each of its countries', async () => {
    const { records } = checkContent(await readContentFiles(process.cwd()), Date.now());
    const files = new Set(filesOf(folder));
    const slugs = new Map(records.countries.map(({ checked }) => [checked.code, checked.slug]));
    const withPage = new Set(
      records.countries.filter(({ checked }) => checked.introduction).map(({ checked }) => checked.code),
    );
    for (const { id, checked } of records.events) {
      expect(files).toContain(`events/${id}/index.html`);
      for (const code of checked.countries.filter((each) => withPage.has(each))) {
        const page = read(folder, `countries/${slugs.get(code)}/index.html`);
        expect(page, `${id} on ${code}`).toContain(`href="/events/${id}/"`);
      }
    }
    for (const { id } of records.sources) expect(files).toContain(`sources/${id}/index.html`);
    for (const { id } of records.actors) expect(files).toContain(`actors/${id}/index.html`);
  });

  test('the sitemap lists every page but the one for what is not there', () => {
    const listed = [
      ...read(folder, 'sitemap-0.xml').matchAll(/<loc>https:\/\/hemisphere-record\.example\/([^<]*)<\/loc>/g),
    ];
    const pages = pagesOf(folder).filter((path) => path !== '404.html');
    expect(listed.map(([, path]) => `${path}index.html`).sort()).toEqual(pages.sort());
  });
});

describe('what a reader has to load', () => {
  const linked = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, path]) => (path ?? '').slice(1));

  // What a timeline page loads at once: not what is loaded when first used, nor what other pages have.
  const scripts = filesOf(folder).filter((path) => path.endsWith('.js') && !/save-picture|origin-filter/.test(path));

  test('script of a timeline page is at most 45 KB, gzip', () => {
    expect(scripts.length).toBeGreaterThan(1);
    expect(kilobytes(scripts.reduce((sum, path) => sum + packed(path), 0))).toBeLessThanOrEqual(45);
  });

  test('pages without a timeline or a filter have no script at all', () => {
    const pages = pagesOf(folder).filter((path) =>
      /^(events|sources\/.+|method|about|glossary|themes|agreements|quality|corrections|changes)\/|^404/.test(path),
    );
    expect(pages.length).toBeGreaterThan(300);
    expect(pages.filter((path) => read(folder, path).includes('<script'))).toEqual([]);
  });

  test.each(filesOf(folder).filter((path) => /^countries\/[^/]+\/index\.html$/.test(path)))(
    '%s weighs at most 250 KB at the first visit, fonts included',
    (path) => {
      const html = read(folder, path);
      const parts = [
        ...linked(html, /<link rel="(?:stylesheet|preload)"[^>]*? href="([^"]+)"/g),
        ...linked(html, /<link[^>]*? href="([^"]+\.css)"/g),
        ...scripts,
        'data/events.en.json',
      ];
      const weight =
        packed(path) +
        [...new Set(parts)].reduce(
          (sum, part) => sum + (part.endsWith('.woff2') ? readFileSync(join(folder, part)).length : packed(part)),
          0,
        );
      expect(parts.length).toBeGreaterThan(4);
      expect(kilobytes(weight)).toBeLessThanOrEqual(250);
    },
  );
});
