// @ts-check
// Sentences in the words of the page's language.

/**
 * A sentence with its gaps filled in, each isolated from the direction of the text around it.
 * @param {Record<string, string>} words
 * @param {string} word
 * @param {Record<string, string | number | null>} [values]
 */
export function filled(words, word, values = {}) {
  const sentence = document.createElement("span");
  words[word].split(/\{(\w+)\}/).forEach((part, index) => {
    // Every second part is the name of a gap.
    if (index % 2) {
      const piece = document.createElement("bdi");
      piece.append(String(values[part]));
      if (!/holiday|query|distance|place/.test(part)) piece.className = "kept";
      sentence.append(piece);
    } else sentence.append(part);
  });
  return sentence;
}
