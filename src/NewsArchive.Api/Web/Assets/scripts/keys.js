// Shortcuts of one key: / to the search box, j and k through results. The reader may turn them off (WCAG 2.1.4).

const TYPED_INTO = "input, textarea, select, [contenteditable]";

export function listenForKeys() {
  if (document.documentElement.dataset.keys === "off") return;
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPED_INTO)) return;
    if (event.key === "/") focus(event, document.querySelector("[data-search-box]"));
    else if (event.key === "j") focus(event, neighbour(1));
    else if (event.key === "k") focus(event, neighbour(-1));
  });
}

function neighbour(step) {
  const results = [...document.querySelectorAll("[data-result]")];
  const at = results.indexOf(document.activeElement);
  return at < 0 ? results[step > 0 ? 0 : results.length - 1] : results[at + step];
}

function focus(event, element) {
  if (!element) return;
  event.preventDefault();
  element.focus();
  element.select?.();
}
