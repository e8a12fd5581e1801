// Spellings of one name made equal; scripts/places/folding.py does the same, and a test compares the two on every name.

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

const saintless = (plain) => plain.replace(/\b(?:sainte?|sint|sankt|sant|ste?)\b/g, "st");

function fold(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "").replace(/[^\0-\x7f]/gu, simpler);
  return saintless(plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
}

// The same for a whole list of Belgian names in Latin letters, with its commas, line ends and marks: without the classes
// of Unicode, which cost a cheap phone as much time as all the rest.
function foldNames(list) {
  const plain = list.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]+/g, "").replace(/[ßœæ]/g, simpler);
  return saintless(plain.replace(/[ '()/.’-]+/g, " ").replace(/([,\n=!]) | (?=[,\n])/g, "$1"));
}
