// @ts-check
// Codes of sheets on paper.

/**
 * A code as codes are written: no letters that are read as digits, and digits of any keyboard.
 * @param {string} text
 */
export const plain = (text) =>
  text
    .normalize("NFKC")
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/U/g, "V");
