// The theme's search script as a module, joined of its files as the builder joins them.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../themes/default/scripts/search');

/** The text of the script. */
export const source = Buffer.concat(readdirSync(folder).sort().map((file) => readFileSync(join(folder, file))));

/** What a script exports. */
export async function read(script) {
  const made = mkdtempSync(join(tmpdir(), 'onuguu-script-')), file = join(made, 'search.mjs');
  writeFileSync(file, script);
  const exported = await import(pathToFileURL(file));
  rmSync(made, { recursive: true });
  return exported;
}

export default await read(source);
