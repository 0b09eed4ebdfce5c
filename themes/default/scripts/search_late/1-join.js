// The second script of the search: what a query needs that the words of its language do not answer, and the filters.
// It comes after the first results, or before them when a query needs it, so that the first script is small.

let addHit, analyse, common, fold, isCyrillic, isForm, isRest, kin, prefixed, put, stem, telling, tokens, translate, unvoiced;

/** Takes functions of the first script and gives those that it asks for. */
export function join(first) {
  ({ addHit, analyse, common, fold, isCyrillic, isForm, isRest, kin, prefixed, put, stem, telling, tokens, translate, unvoiced } = first);
  return { addSpellings, almost, cyrillic, initials, otherLayout, prepare, slipped, sounding, understand };
}
