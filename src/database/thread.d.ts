import type { PGlite } from '@electric-sql/pglite';

export function openHere(place: { dataDir?: string; loadDataDir?: Uint8Array }): Promise<PGlite>;
