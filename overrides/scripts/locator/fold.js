// @ts-check
// Spellings of one name made equal; scripts/places/folding.py does the same, and a test compares the two on every name.
import { ALIKE, SAINT, SERIES, SIMPLER } from "./fold_tables.js";

// The zeros of the digits that readers type.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

/** @param {string} letter */
function simpler(letter) {
  if (letter in SIMPLER) return SIMPLER[letter];
  const code = Number(letter.codePointAt(0));
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero) return String(code - zero);
  const series = code & ~7;
  return code >= SERIES[0] && code < SERIES[1] ? String.fromCodePoint(ALIKE[series] || series) : letter;
}

/**
 * A name as it is searched.
 * @param {string} text
 */
export function fold(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(/\p{M}+/gu, "").replace(/[^\0-\x7f]/gu, simpler);
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(SAINT, "st");
}

/**
 * The same for a whole list of Belgian names in Latin letters, with its commas, line ends and marks: without the classes
 * of Unicode, which cost a cheap phone as much time as all the rest.
 * @param {string} list
 */
export function foldNames(list) {
  const plain = list.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]+/g, "").replace(/[^\0-\x7f]/g, simpler);
  return plain.replace(/[ '()/.’-]+/g, " ").replace(/([,\n=!]) | (?=[,\n])/g, "$1").replace(SAINT, "st");
}
