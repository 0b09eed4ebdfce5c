// Words as they sound, whatever the alphabet and the way of writing it in Latin letters.

const SOUNDS = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'q', ш: 'w', щ: 'w', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', дж: 'j', нг: 'n',
  shch: 'w', sch: 'w', sh: 'w', ş: 'w', zh: 'j', dzh: 'j', dj: 'j', ch: 'q', ç: 'q', kh: 'h', x: 'h', gh: 'g', ğ: 'g', ph: 'f', c: 'k',
  q: 'k', w: 'v', ı: 'i', y: 'i', ñ: 'n', ng: 'n', oe: 'o', ue: 'u', ое: 'o', уе: 'u', "'": '', '’': '', ʼ: '',
};

function sound(word) {
  return fold(word).replace(/shch|sch|sh|dzh|zh|dj|ch|kh|gh|ph|ng|oe|ue|дж|нг|ое|уе|[а-яşçxğcqwıyñ'’ʼ]/g, (c) => SOUNDS[c])
    .replace(/i?ie/g, 'e').replace(/i+(?=[aou])/g, '').replace(/(.)\1+/g, '$1');
}

const MEANT_LETTERS = [
  ['shch|sch', 'щ'], ['sh|ş', 'ш'], ['zh|j', 'ж'], ['ch|ç', 'ч'], ['kh|h|x', 'х'], ['ts', 'ц'], ['y[ao]|ia', 'я'], ['yu|iu', 'ю'],
  ['ng|ñ', 'н'], ["o['’]|oe|ö", 'о'], ['ue|ü', 'у'], ['gh', 'г'], ['ph', 'ф'],
  ['a', 'а'], ['b', 'б'], ['[vw]', 'в'], ['g', 'г'], ['d', 'д'], ['e', 'е'], ['z', 'з'], ['i', 'и'], ['[kcq]', 'к'], ['l', 'л'], ['m', 'м'],
  ['n', 'н'], ['o', 'о'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['u', 'у'], ['f', 'ф'], ['ı', 'ы'], ["['’ʼ]", 'ь'],
].map(([pattern, to]) => [RegExp(pattern, 'g'), to]);

/** A Latin word in the Cyrillic letters that most people mean by it. */
function cyrillic(word) {
  let text = word.replace(/yo/g, 'е').replace(/ye/g, 'е').replace(/([aeiou])y(?![au])|([aeiou])j(?![aeiouyı])/g, '$1$2й');
  for (const [pattern, to] of MEANT_LETTERS) text = text.replace(pattern, to);
  return text.replace(/y/g, 'ы');
}

function soundTerms(index) {
  if (!index.sounds) {
    index.sounds = new Map();
    index.folds.forEach((term, at) => {
      if (term > ':') put(index.sounds, sound(term), at);
    });
  }
  return index.sounds;
}

/** Terms that sound like the word, in another alphabet or spelling. */
function sounding(index, word, hits, last) {
  const latin = !isCyrillic(word), slavic = word.replace(/c(?![hk])/g, 'ts');
  if (latin && slavic !== word && index.lang !== 'en') sounding(index, slavic, hits, last);
  if (latin && index.lang !== 'en') {
    // ы is typed as i as well: which one it is tells the vowel before.
    const meant = cyrillic(word), found = new Map(), inHarmony = index.chains ? meant.replace(/([аыуя][^аеиоуыэюя]*)и/g, '$1ы').replace(/([аыуя][^аеиоуыэюя]*)и/g, '$1ы') : meant;
    kin(index, meant, found);
    if (inHarmony !== meant) kin(index, inHarmony, found);
    if (last && meant.length > 3) prefixed(index, meant, found, 0.9);
    found.forEach((quality, at) => addHit(hits, at, quality * 0.95));
    if (index.chains) for (const form of [meant, inHarmony]) addSounds(index, hits, sound(stem(index.chains, form)), 0.88);
    else for (let n = meant.length; n > 2; n--) {
      const rest = fold(meant.slice(n));
      if (!rest || (index.endings.get(rest) || []).includes('')) addSounds(index, hits, sound(meant.slice(0, n)), 0.88);
    }
  }
  const key = sound(word);
  if (key.length < 4) return;
  if (index.lang === 'en') {
    const found = new Map();
    kin(index, key, found);
    found.forEach((quality, at) => addHit(hits, at, quality * 0.9));
  }
  addSounds(index, hits, key, 0.9);
  if (key.length > 4) addSounds(index, hits, key.replace(/[aiu]$|oi$|og?o$/, ''), 0.8);
  if (latin && index.chains && !hits.size) {
    for (let n = key.length - 1; n > 3 && n > key.length - 7 && !hits.size; n--) addSounds(index, hits, key.slice(0, n), 0.7);
  }
  if (last && key.length > 4 && !hits.size) {
    soundTerms(index).forEach((list, term) => term.startsWith(key) && list.forEach((at) => addHit(hits, at, 0.6)));
  }
}

function addSounds(index, hits, key, quality) {
  if (key.length > 3) for (const at of soundTerms(index).get(key) || []) addHit(hits, at, quality);
}

/** Adds Kyrgyz words and names in Russian texts, which are spelled in several ways. */
function addSpellings(index, folded, hits) {
  if (!/[эеиый]|(.)\1/.test(folded)) return;
  for (let n = folded.length; n > 3; n--) {
    const rest = folded.slice(n);
    if (!rest || (index.endings.get(rest) || []).includes('')) addSounds(index, hits, sound(folded.slice(0, n)), 0.93);
  }
}

/** With which letters of an alphabet a word in other letters may begin. */
function initials(word, alphabet) {
  const sounds = [word, word.replace(/^c(?![hk])/, 'ts'), cyrillic(word)].map((one) => sound(one)[0]);
  return alphabet.filter((letter) => letter && sounds.includes(sound(letter)[0])).map(fold);
}
