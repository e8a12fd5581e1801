// @ts-check
// A change of language stays at the section that was read last: sections have the same ids in all languages.

let section = "";
let timer = 0;

function note() {
  // At the top of the page, where the list of languages is, nobody reads a section.
  if (scrollY < 99) return;
  for (const heading of document.querySelectorAll("h2[id],h3[id]")) {
    const { top, height } = heading.getBoundingClientRect();
    // One that is folded away has no height.
    if (height && top < innerHeight / 2) {
      section = "#" + heading.id;
      // The first in the upper half of the screen, where links lead, or else the last above it.
      if (top > 0) return;
    }
  }
}

addEventListener("scroll", () => {
  clearTimeout(timer);
  // Whoever goes up to the list passes other sections, and rests at none for so long.
  timer = setTimeout(note, 1000);
});
addEventListener("click", ({ target }) => {
  const link = /** @type {any} */ (target).closest("header [hreflang]");
  if (link) link.hash = section || location.hash;
});
