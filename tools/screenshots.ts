import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_SWITCHES, findBrowser } from './browser.mjs';
import { serve } from './serve.ts';

/*
 * npm run screenshots [-- folder path ...]: pictures of the built site at three widths, light and dark, for looking at.
 */
const [folder = 'test-results/screenshots', ...paths] = process.argv.slice(2);
const PAGES = [
  '',
  'countries/',
  'countries/mexico/',
  'countries/bolivia/',
  'events/2024-reports-on-2006-campaign/',
  'events/1981-el-salvador-war-us-aid/',
  'sources/',
  'sources/actual-news-cartels-conflict/',
  'actors/juan-orlando-hernandez/',
  'topics/extradition/',
  'agreements/',
  'themes/',
  'glossary/',
  'quality/',
  'corrections/',
  'changes/',
  'method/',
  'about/',
  '404.html',
];
const SIZES = [
  { width: 360, height: 800 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

await mkdir(folder, { recursive: true });
const { server, address } = await serve('dist', '/', 0);
const executablePath = findBrowser();
const browser = await chromium.launch({ args: BROWSER_SWITCHES, ...(executablePath && { executablePath }) });
for (const path of paths.length > 0 ? paths : PAGES) {
  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(address + path, { waitUntil: 'networkidle' });
      const name = `${path.replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '') || 'home'}-${viewport.width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name) });
      await page.close();
    }
  }
}
await browser.close();
server.close();
