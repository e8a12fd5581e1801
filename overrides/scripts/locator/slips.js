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
