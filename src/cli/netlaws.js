#!/usr/bin/env node
// `npx netlaws`: the same program as `npm start`, by its name.

import { register } from 'tsx/esm/api';

register();
await import('../main.ts');
