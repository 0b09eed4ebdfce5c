// The theme's search scripts as a module, each joined of its files as the builder joins them.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const scripts = join(dirname(fileURLToPath(import.meta.url)), '../../themes/default/scripts');

/** The text of a script. */
export function source(name) {
  const folder = join(scripts, name);
  return readdirSync(folder).sort().map((file) => readFileSync(join(folder, file), 'utf8')).join('');
}

/** What a script exports. */
export async function read(script) {
  const made = mkdtempSync(join(tmpdir(), 'onuguu-script-')), file = join(made, 'search.mjs');
  writeFileSync(file, script);
  const exported = await import(pathToFileURL(file));
  rmSync(made, { recursive: true });
  return exported;
}

/** The second script, for `addLate` of the first. */
export const late = await read(source('search_late'));

export default await read(source('search'));
