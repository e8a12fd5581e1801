// @ts-check
// Codes of sheets on paper, within whatever readers type or paste.

// Cyrillic letters that look like Latin ones, and these.
const CYRILLIC = "АВЕКМНОРСТУХІЈЅ";
const LATIN = "ABEKMHOPCTYXIJS";

/**
 * A text in the letters and digits of codes, for whatever keyboard it was typed with: no letter that is read as a digit,
 * and nothing between words but one space.
 * @param {string} text
 */
export const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .replace(/[०-९০-৯]/g, (digit) => `${(digit.charCodeAt(0) - 6) & 15}`)
    .toUpperCase()
    .replace(/[А-ЯІЈЅ]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] || letter)
    .replace(/[^0-9A-Z]+/g, " ")
    .trim()
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/U/g, "V");

/**
 * Every code that a text may hold: six letters and digits, in one word or in some that follow each other.
 * @param {string} text
 */
export function codesIn(text) {
  const words = plain(text).split(" ");
  const found = [];
  for (let first = 0; first < words.length; first++) {
    let code = "";
    for (let next = first; next < words.length && code.length < 6; next++) code += words[next];
    if (code.length === 6) found.push(code);
  }
  return found;
}

/**
 * A text of an address as it was before it became part of one; the same text where it is not written as addresses are.
 * @param {string} text
 */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return text;
  }
}
