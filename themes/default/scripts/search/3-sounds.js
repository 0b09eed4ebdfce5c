
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

