// @ts-check
// How many slips lead from one spelling to another.

// Kept, since making new rows for each of thousands of names takes longer than filling them.
/** @type {number[][]} */
const rows = [[], [], []];

/**
 * Letters to add, drop, change or exchange with their neighbour (Damerau-Levenshtein), or more than `most`: only cells
 * so near to the diagonal are worked out.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  for (let j = 0; j <= other.length; j++) rows[0][j] = j;
  for (let i = 1; i <= one.length; i++) {
    const [row, last, before] = [rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]];
    const from = Math.max(1, i - most);
    const to = Math.min(other.length, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      let slips = last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      if (row[j - 1] + 1 < slips) slips = row[j - 1] + 1;
      if (j < i + most && last[j] + 1 < slips) slips = last[j] + 1;
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] && before[j - 2] + 1 < slips) slips = before[j - 2] + 1;
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
  }
  return rows[one.length % 3][other.length];
}

/**
 * How many slips a word of this length may have.
 * @param {string} word
 */
export const slipsAllowed = (word) => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

/**
 * The slips in all words together, where each is, with the slips that its length allows, the next or a later word of a
 * name of several; else Infinity. The word for a saint says nothing by itself.
 * @param {string[]} words
 * @param {string} name
 */
export function slipsByWord(words, name) {
  const parts = name.split(" ");
  if (parts.length < 2 || words.length > parts.length || !words.some((word) => word.length > 4)) return Infinity;
  let slips = 0;
  let next = 0;
  for (const word of words) {
    const most = slipsAllowed(word);
    let least = most + 1;
    while (next < parts.length && least > most) least = slipsBetween(word, parts[next++], most);
    if (least > most) return Infinity;
    slips += least;
  }
  return slips;
}
