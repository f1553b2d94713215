import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

/*
 * Runs before `npm start`, `npm run dev` and `npm test`, on whatever Node the machine has and before anything is
 * installed, hence plain JavaScript without dependencies. Installs what the lock file names if that is newer than what
 * is there; with --browser, finds or installs a browser for the tests.
 */

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';
const windows = process.platform === 'win32';

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: windows });
  if (status !== 0) {
    console.error(`"${command} ${args.join(' ')}" failed; mend that and run the command again.`);
    process.exit(status ?? 1);
  }
}

function installPackages() {
  const isCurrent = existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
  if (isCurrent) return;
  console.log('Installing the packages of package-lock.json …');
  // `install`, not `ci`: the lock file can't name packages of other platforms that their registry lacks, and `ci` refuses
  // it for that. Without saving, it installs what the lock names and leaves it as it is. The packages ask for the Node
  // they bring with them; on an older one npm would warn of each.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'error']);
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Playwright knows where its own browser would lie. */
function hasPlaywrightBrowser() {
  const code = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const path = execFileSync('node', ['-e', code], { encoding: 'utf8' }).trim();
  return existsSync(path);
}

function installBrowser() {
  if (findBrowser() ?? hasPlaywrightBrowser()) return;
  console.log('Installing a browser for the tests …');
  if (isRootOnDebian()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium']);
  } else {
    run('npx', ['playwright', 'install', 'chromium']);
  }
}

installPackages();
if (process.argv.includes('--browser')) installBrowser();
