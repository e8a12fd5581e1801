/* Looks up the code of a sheet on paper among those that stand on this page. Nothing is loaded or sent. */
(() => {
  const form = document.getElementById("check-code");
  const field = form.elements.code;
  const status = document.getElementById("code-status");

  /* As codes are written: no letters that are read as digits, and digits of any keyboard. */
  const plain = (text) =>
    text
      .normalize("NFKC")
      .replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15)
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, "")
      .replace(/O/g, "0")
      .replace(/[IL]/g, "1")
      .replace(/U/g, "V");

  const answer = (code) => {
    const found = /^[0-9A-Z]{6}$/.test(code) && document.getElementById(code);
    status.className = found ? "found" : "unknown";
    if (!found) {
      status.textContent = status.dataset.unknown.replace("{code}", `\u2068${field.value.trim()}\u2069`);
      return;
    }
    const copy = found.cloneNode(true);
    status.replaceChildren(...copy.childNodes);
    if (found.closest(".current")) status.append(" ", status.dataset.current);
  };

  const fromAddress = () => {
    const code = plain(decodeURIComponent(location.hash));
    if (code.length !== 6) return;
    field.value = code;
    answer(code);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const code = plain(field.value);
    if (code) answer(code);
    else field.focus();
  });
  addEventListener("hashchange", fromAddress);
  form.hidden = false;
  fromAddress();
})();
