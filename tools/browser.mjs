import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/*
 * Which browser tests and screenshots use. Without dependencies, so that the first run can ask before anything is
 * installed. In this order: CHROMIUM_PATH, a Chromium or Chrome of this machine, Playwright's own.
 */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Switches that a browser needs where tests run as root, without a way to the internet. */
export const BROWSER_SWITCHES = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} name @returns {string | undefined} where a program lies, if it is on the PATH */
function which(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} the browser of this machine; `undefined` leaves it to Playwright's own */
export function findBrowser() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return NAMES.map(which).find(Boolean) ?? PLACES.find((place) => existsSync(place));
}
