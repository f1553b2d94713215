import { defineConfig } from '@playwright/test';
import { BROWSER_SWITCHES, findBrowser } from './tools/browser.mjs';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/site',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  globalSetup: './tests/site/serve.setup.ts',
  use: {
    // The address is settled in the set-up, on a free port.
    launchOptions: { args: BROWSER_SWITCHES, ...(executablePath && { executablePath }) },
    locale: 'en-GB',
  },
});
