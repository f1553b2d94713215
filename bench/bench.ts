import { gzipSync } from 'node:zlib';
import { cpus } from 'node:os';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_SWITCHES, findBrowser } from '../tools/browser.mjs';
import { serve } from '../tools/serve.ts';

/*
 * npm run bench: the same made-up events in our timeline and in others, side by side in one browser. Times are of drawing
 * from data in memory; a frame is from asking for it to the next one after it, and ours alone also tells how long its own
 * script and layout took. Prints a table and writes results/bench.json.
 */

const HERE = import.meta.dirname;
const OUT = join(HERE, 'results', 'site');
/** A script for the page, not a module: it goes before the contender that drives it. */
const TIMELINEJS = join(HERE, 'node_modules/@knight-lab/timelinejs/dist/js/timeline.js');
const SIZES = [250, 2_000, 10_000, 100_000];
const STEPS = 40;
/** A contender that needs longer for one step than this is not asked for larger records. Milliseconds. */
const PATIENCE = 20_000;
const CONTENDERS = (process.argv[2] ?? 'canvas,ours,vis,timelines-chart,event-drops,timelinejs').split(',');

interface Result {
  contender: string;
  events: number;
  scriptKb: number;
  firstDraw: number;
  zoomP50: number | undefined;
  zoomP95: number | undefined;
  /** Script and layout of one zoom step, p95. */
  ownP95: number | undefined;
  /** Script and layout of one step by key to the next event, p95. */
  stepP95: number | undefined;
  filter: number | undefined;
  heapMb: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
/** Nothing where nothing was timed. */
function quantile(values: readonly number[], share: number): number | undefined {
  const value = [...values].sort((a, b) => a - b)[Math.min(Math.floor(values.length * share), values.length - 1)];
  return value === undefined ? undefined : round(value);
}

async function bundle(): Promise<Map<string, number>> {
  mkdirSync(OUT, { recursive: true });
  const sizes = new Map<string, number>();
  for (const name of CONTENDERS) {
    await build({
      entryPoints: [join(HERE, 'contenders', `${name}.ts`)],
      outfile: join(OUT, `${name}.js`),
      bundle: true,
      minify: true,
      format: 'iife',
      logLevel: 'error',
      ...(name === 'timelinejs' && { banner: { js: readFileSync(TIMELINEJS, 'utf8') } }),
      // Written for Node's way of naming the page.
      define: { global: 'globalThis' },
      // One D3, the site's: another contender brings an older one.
      alias: name === 'event-drops' ? {} : { d3: join(HERE, '..', 'node_modules', 'd3') },
      loader: {
        '.png': 'dataurl',
        '.eot': 'dataurl',
        '.woff': 'dataurl',
        '.woff2': 'dataurl',
        '.ttf': 'dataurl',
        '.svg': 'dataurl',
        '.gif': 'dataurl',
      },
    });
    sizes.set(name, gzipSync(readFileSync(join(OUT, `${name}.js`)), { level: 9 }).length / 1024);
    const style = `<link rel="stylesheet" href="${name}.css"><style>body{margin:0;font:12px sans-serif}.part{display:block}</style>`;
    writeFileSync(
      join(OUT, `${name}.html`),
      `<!doctype html><meta charset="utf-8">${style}<div id="frame" style="width:1200px;height:700px;overflow:hidden"></div><script src="${name}.js"></script>`,
    );
  }
  writeFileSync(join(OUT, '404.html'), 'not found');
  return sizes;
}

/** Runs one contender with so many events, in the page. */
async function run(page: Page, count: number) {
  return page.evaluate(
    async ({ count, steps }) => {
      const { contender } = window;
      const frame = document.querySelector('#frame') as HTMLElement;
      const events = window.makeEvents(count);
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const painted = () => nextFrame().then(nextFrame);
      await painted();
      const begun = performance.now();
      contender.draw(frame, events);
      await nextFrame();
      void document.body.offsetHeight;
      const firstDraw = performance.now() - begun;
      await painted();
      const first = Date.UTC(1969, 0, 1);
      const whole = Date.UTC(2026, 10, 24) - first;
      const frames: number[] = [];
      const own: number[] = [];
      let before = await nextFrame();
      for (let step = 0; step < steps; step += 1) {
        const depth = step < steps / 2 ? step : steps - step;
        const length = whole / 1.18 ** depth;
        const start = first + (whole - length) * 0.8;
        const asked = performance.now();
        contender.zoom?.(start, start + length);
        void document.body.offsetHeight;
        own.push(performance.now() - asked);
        const now = await nextFrame();
        frames.push(now - before);
        before = now;
      }
      const steps_: number[] = [];
      for (let step = 0; contender.step && step < steps; step += 1) {
        const asked = performance.now();
        contender.step();
        void document.body.offsetHeight;
        steps_.push(performance.now() - asked);
        await nextFrame();
      }
      const filtered = performance.now();
      contender.filter?.('friction');
      void document.body.offsetHeight;
      const filter = performance.now() - filtered;
      return {
        firstDraw,
        frames: contender.zoom ? frames : [],
        own: contender.zoom ? own : [],
        steps: steps_,
        filter: contender.filter ? filter : undefined,
      };
    },
    { count, steps: STEPS },
  );
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await client.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 1024 / 1024;
}

const sizes = await bundle();
const { server, address } = await serve(OUT, '/', 0);
const executablePath = findBrowser();
const browser = await chromium.launch({ args: BROWSER_SWITCHES, ...(executablePath && { executablePath }) });
const results: Result[] = [];
for (const contender of CONTENDERS) {
  for (const count of SIZES) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}${contender}.html`);
    const begun = Date.now();
    const timed = await Promise.race([
      run(page, count),
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE * 3)),
    ]);
    if (timed) {
      results.push({
        contender,
        events: count,
        scriptKb: round(sizes.get(contender) ?? NaN),
        firstDraw: round(timed.firstDraw),
        zoomP50: quantile(timed.frames, 0.5),
        zoomP95: quantile(timed.frames, 0.95),
        ownP95: quantile(timed.own, 0.95),
        stepP95: quantile(timed.steps, 0.95),
        filter: timed.filter === undefined ? undefined : round(timed.filter),
        heapMb: round(await heapOf(page)),
      });
    } else console.log(`${contender} gave up at ${count} events`);
    void page.close().catch(() => undefined);
    if (!timed || Date.now() - begun > PATIENCE) break;
  }
}
await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
server.close();
console.log(`${cpus().length} cores, ${STEPS} zoom steps; milliseconds, kilobytes gzip, megabytes`);
console.table(results);
writeFileSync(join(HERE, 'results', 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);
