// What does this machine have?

import { accessSync } from 'node:fs';

export const serverUrl = process.env.TEST_DATABASE_URL;

export const chromiumPath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => {
  try {
    if (file) accessSync(file);
    return Boolean(file);
  } catch {
    return false;
  }
});
