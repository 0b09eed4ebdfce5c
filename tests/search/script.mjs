// The theme's search script as a module, joined of its files as the builder joins them.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../themes/default/scripts/search');
const files = readdirSync(folder).sort().map((file) => readFileSync(join(folder, file)));

/** The text of the script. */
export const source = Buffer.concat(files);

/** What a script exports. */
export const read = (script) => import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);

export default await read(source);
