// The theme's search script as a module, joined of its files as the builder joins them.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../themes/default/scripts/search');
const made = mkdtempSync(join(tmpdir(), 'onuguu-script-'));
const joined = join(made, 'search.mjs');
writeFileSync(joined, Buffer.concat(readdirSync(folder).sort().map((file) => readFileSync(join(folder, file)))));
const script = await import(pathToFileURL(joined));
rmSync(made, { recursive: true });

export default script;
