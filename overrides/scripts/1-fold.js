// Spellings of one name made equal; scripts/folding.py does the same, and a test compares the two on every name.

const SIMPLER = { "ø": "o", "ß": "ss", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ı": "i" };

// Letters that readers of Arabic, Persian and Pashto type for one another; the last stretches a word and says nothing.
const ARABIC = {
  0x64a: 0x6cc, 0x649: 0x6cc, 0x6d0: 0x6cc, 0x6d2: 0x6cc, 0x643: 0x6a9, 0x6ab: 0x6af,
  0x629: 0x647, 0x6c1: 0x647, 0x6be: 0x647, 0x671: 0x627, 0x640: 0,
};

// Ethiopic letters come in series of eight, one for each vowel, which readers choose differently for a Belgian name;
// and some series sound alike.
const ETHIOPIC = { 0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12d0: 0x12a0, 0x1340: 0x1338 };

// The zeros of the digits that readers type.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

function simpler(letter) {
  const code = letter.codePointAt(0);
  if (letter in SIMPLER) return SIMPLER[letter];
  if (code in ARABIC) return ARABIC[code] ? String.fromCodePoint(ARABIC[code]) : "";
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero) return String(code - zero);
  return code >= 0x1200 && code < 0x1358 ? String.fromCodePoint(ETHIOPIC[code & ~7] || code & ~7) : letter;
}

function fold(text) {
  // Most names are plain letters, and the long way is slow on a cheap phone.
  const plain = /^[a-z -]*$/i.test(text)
    ? text.toLowerCase()
    : text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\0-\x7f]/gu, simpler);
  return plain
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\b(?:sainte?|sint|sankt|sant|ste?)\b/g, "st");
}
