import { defineConfig } from '@playwright/test';

// `cargo xtask test` serves the built sites and says where they are:
// BASE_URL the site, SUB_URL the same under /blog/tools/, TINY_URL the tiny corpus,
// MANY_URL many made texts; DIST, TINY_DIST and MANY_DIST their folders.
const { BASE_URL, CHROME, CI } = process.env;
if (!BASE_URL || !CHROME) throw new Error('Start the browser tests with `cargo xtask test`.');

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  forbidOnly: Boolean(CI),
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is listed as flaky: on a machine with other work, a click may meet a page in motion.
  retries: 1,
  // Axe reads every element of the longest page: half a minute where a machine has other work.
  timeout: 90_000,
  reporter: CI ? 'list' : 'line',
  use: {
    baseURL: BASE_URL,
    // A trace doubles the time of a test: `cargo xtask test -- --trace on` where one is wanted.
    trace: 'off',
    launchOptions: {
      executablePath: CHROME,
      args: [
        '--no-sandbox', // Chromium refuses to start as root with one
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
