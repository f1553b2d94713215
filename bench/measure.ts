import { gzipSync } from 'node:zlib';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { BROWSER_SWITCHES, findBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.ts';

/*
 * npm run measure: builds nothing, measures dist/ as it lies there. Prints what DESIGN limits, page by page, and writes
 * it to bench/results/measure.json. Lighthouse runs as a phone on a slow network, its own default.
 */

const DIST = join(import.meta.dirname, '..', 'dist');
const RESULTS = join(import.meta.dirname, 'results');
const PAGES = { home: '', country: 'countries/mexico/', event: 'events/2024-reports-on-2006-campaign/' };

interface Row {
  page: string;
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Milliseconds. */
  firstPaint: number;
  layoutShift: number;
  /** Kilobytes transferred at a first visit, as a host would send them: text packed, fonts as they are. */
  weight: number;
  /** Kilobytes of script, packed. */
  script: number;
}

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

function packed(path: string): number {
  const bytes = readFileSync(join(DIST, path));
  return path.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

function weigh(requested: readonly string[], address: string): { weight: number; script: number } {
  const files = [...new Set(requested)]
    .filter((url) => url.startsWith(address))
    .map((url) => new URL(url).pathname.slice(1))
    .map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path));
  const sum = (paths: readonly string[]) => kilobytes(paths.reduce((total, path) => total + packed(path), 0));
  return { weight: sum(files), script: sum(files.filter((path) => path.endsWith('.js'))) };
}

async function measure(page: string, path: string, address: string, port: number): Promise<Row> {
  const run = await lighthouse(address + path, { port, output: 'json', logLevel: 'error' });
  if (!run) throw new Error(`Lighthouse gave nothing for ${page}`);
  const { categories, audits } = run.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const requests = (audits['network-requests']?.details as { items: { url: string }[] } | undefined)?.items ?? [];
  for (const audit of Object.values(audits)) {
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
      console.log(`  ${page}: ${audit.id} ${audit.displayValue ?? ''}`);
  }
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstPaint: Math.round(audits['first-contentful-paint']?.numericValue ?? NaN),
    layoutShift: Math.round((audits['cumulative-layout-shift']?.numericValue ?? NaN) * 1000) / 1000,
    ...weigh(
      requests.map(({ url }) => url),
      address,
    ),
  };
}

const { server, address } = await serve(DIST, '/', 0);
const chromePath = findBrowser();
const chrome = await launch({
  ...(chromePath && { chromePath }),
  chromeFlags: ['--headless=new', ...BROWSER_SWITCHES],
});
const rows: Row[] = [];
for (const [page, path] of Object.entries(PAGES)) rows.push(await measure(page, path, address, chrome.port));
chrome.kill();
server.close();
console.table(rows);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(join(RESULTS, 'measure.json'), `${JSON.stringify(rows, null, 2)}\n`);
