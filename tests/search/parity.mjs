// The script folds, splits and stems as the builder does: compared on the whole vocabulary of a site.
//
//   node tests/search/parity.mjs FOLDER
//
// FOLDER holds `vocabulary-<lang>.tsv` (a word, its folded form and its stem a line), `search-<lang>.bin` and its parts,
// `search-<lang>-more-<n>.bin`, as the builder wrote them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import script, { late } from './script.mjs';

const folder = process.argv[2];
const { load, addLate, addPart, partsOf, fold, stem, tokens, search } = script;
addLate(late);

let n = 0;
const wrong = [];
for (const lang of ['ky', 'ru', 'en']) {
  const read = (name) => readFileSync(join(folder, name));
  const index = load(read(`search-${lang}.bin`), lang);
  // Which parts tell of a stem that the first file does not have.
  const known = new Set(index.terms), partsWith = new Map(), whole = load(read(`search-${lang}.bin`), lang);
  for (const part of whole.begins.map((_, i) => i + 1)) {
    const from = whole.terms.length;
    addPart(whole, part, read(`search-${lang}-more-${part}.bin`));
    for (const term of whole.terms.slice(from)) partsWith.set(term, [...(partsWith.get(term) || []), part]);
  }
  for (const line of read(`vocabulary-${lang}.tsv`).toString().trimEnd().split('\n')) {
    const [word, folded, expected] = line.split('\t');
    n++;
    if (fold(word) !== folded) wrong.push(`${lang} ${word}: folded to ${fold(word)}, the builder has ${folded}`);
    const split = tokens(word);
    if (split.length !== 1 || split[0].text !== word) wrong.push(`${lang} ${word}: split into ${JSON.stringify(split)}`);
    if (lang === 'ky') {
      const found = stem(index.chains, word);
      if (found !== expected) wrong.push(`${lang} ${word}: stem ${found}, the builder has ${expected}`);
      const plain = stem(index.chains, fold(word));
      if (plain !== fold(found)) wrong.push(`${lang} ${word}: stem ${plain} without Kyrgyz letters, ${fold(found)} with them`);
    } else if (known.has(expected) && ![...search(index, word).words].some((at) => index.terms[at] === expected)) {
      wrong.push(`${lang} ${word}: does not find its stem ${expected}`);
    }
    const parts = partsWith.get(expected), wanted = partsOf(index, word);
    if (parts && !known.has(expected) && !parts.some((part) => wanted.includes(part))) wrong.push(`${lang} ${word}: ${expected} is in ${parts}, looked for in ${wanted}`);
  }
}
for (const line of wrong.slice(0, 20)) console.error(line);
console.log(`${n} words compared, ${wrong.length} differ`);
process.exit(wrong.length ? 1 : 0);
