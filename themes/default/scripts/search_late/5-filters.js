// Filters of the search page: measures by what the index says of them.

const MOST_OPTIONS = 200;

/** The filters `names` of the form `filters`; the rest is what the page lends. */
export function sieve({ filters, home, indexes, isLarge, names, readEntries, readFacets, say, slug, title }) {
  const options = {};
  let values = null;

  filters.querySelectorAll('option').forEach((option) => { option.dataset.words = option.text; });

  /** Options with the names of all records. */
  async function fill() {
    if (values) return;
    const { measures } = indexes[home];
    await readFacets(['bodies', 'places']);
    await readEntries(measures.flatMap((measure) => [...measure.direction, ...measure.bodies, ...measure.places]));
    if (values) return;
    values = new Map(measures.map((measure) => [measure.doc, {
      direction: measure.direction.map(slug), badge: [measure.badge], year: [measure.year || 'annual'], bodies: measure.bodies.map(slug), places: measure.places.map(slug),
    }]));
    names.forEach((name) => {
      const select = filters.elements[name];
      if (name !== 'badge') {
        const known = new Map();
        measures.forEach((measure) => (name === 'year'
          ? measure.year && known.set(measure.year, measure.year)
          : measure[name].forEach((doc) => known.set(slug(doc), title(doc)))));
        const sorted = [...known].sort((a, b) => (name === 'direction' ? 0 : a[1].localeCompare(b[1], home)));
        options[name] = sorted.map(([value, words]) => new Option(words, value));
        // A list of thousands would freeze a phone: of such a one those are shown that have the most results.
        if (!isLarge || sorted.length <= MOST_OPTIONS) select.append(...options[name]);
      }
      (options[name] || []).forEach((option) => { option.dataset.words = option.text; });
    });
  }

  /** Chooses a value, also one that stands for too few results to be offered. */
  function choose(name, value) {
    const select = filters.elements[name], kept = (options[name] || []).find((option) => option.value === value);
    if (kept && !kept.parentNode) select.append(kept);
    select.value = value;
  }

  const passes = (doc, except) => names.every((name) => {
    const { value } = filters.elements[name];
    return !value || name === except || (values.has(doc) && values.get(doc)[name].includes(value));
  });

  /** Says at each option how many of these results it would leave. */
  function count(docs) {
    if (!values) return;
    const measures = docs.filter((doc) => values.has(doc));
    names.forEach((name) => {
      const counts = {};
      measures.filter((doc) => passes(doc, name)).forEach((doc) => new Set(values.get(doc)[name]).forEach((value) => { counts[value] = (counts[value] || 0) + 1; }));
      const select = filters.elements[name], all = options[name] || [];
      if (isLarge && all.length > MOST_OPTIONS) {
        const chosen = select.value, n = ({ value }) => (value === chosen ? Infinity : counts[value] || 0);
        const most = all.filter(n).sort((a, b) => n(b) - n(a)), shown = most.slice(0, MOST_OPTIONS);
        select.replaceChildren(select.options[0], ...shown, ...(most[MOST_OPTIONS] ? [Object.assign(new Option(say('limited', MOST_OPTIONS), ''), { disabled: true })] : []));
        select.value = chosen;
      }
      [...select.options].forEach((option) => {
        if (!option.value) return;
        option.text = `${option.dataset.words} (${counts[option.value] || 0})`;
        option.hidden = option.disabled = !counts[option.value] && !option.selected;
      });
    });
  }

  return { choose, count, fill, passes };
}
