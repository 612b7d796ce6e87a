import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Keeps the browser from calling anybody but the page under test. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** BROWSER_PATH, Playwright's own browser, one of the system, or the one that comes inside an npm package: in this order. */
async function browserPath() {
  if (process.env.BROWSER_PATH) return process.env.BROWSER_PATH;
  const found = [chromium.executablePath(), ...SYSTEM].find((file) => file !== '' && existsSync(file));
  if (found !== undefined) return found;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts the browser that every test connects to. Where none can start, one sentence says what is missing. */
export async function startBrowser() {
  const executablePath = await browserPath();
  try {
    return await chromium.launchServer({ executablePath, headless: true, args: QUIET });
  } catch (error) {
    const lib = /error while loading shared libraries: (\S+):/.exec(String(error))?.[1];
    const missing =
      lib === undefined
        ? 'it did not start'
        : `the system library ${lib} is missing (install libnss3, libnspr4 and libexpat1)`;
    throw new Error(
      `The browser tests need a Chromium and ${executablePath} cannot run: ${missing}. Set BROWSER_PATH to another one.`,
      { cause: error },
    );
  }
}
