export function makeAssets(folder: string): Promise<Map<string, Uint8Array>>;
