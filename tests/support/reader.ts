// A reader at a browser: opens pages, and hears what they say and ask for where they should be quiet.

import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './machine.ts';

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

export type Reader = AsyncDisposable & { page: Page; heard: string[] };

/** `heard`: what pages said to the console, the errors of their scripts, and what they asked of other hosts. */
export async function reader(
  browser: Browser,
  url: string,
  { width = 1280, ...options }: { width?: number; javaScriptEnabled?: boolean; bypassCSP?: boolean } = {},
): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, baseURL: url, ...options });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && /^(https?|wss?):/.test(request.url()))
      heard.push(`request: ${request.url()}`);
  });
  return { page, heard, [Symbol.asyncDispose]: () => context.close() };
}
