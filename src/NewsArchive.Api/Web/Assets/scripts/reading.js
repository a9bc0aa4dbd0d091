// Shows which block of the clean article a piece of the original became, and the other way round.

export function pairPieces() {
  const mark = on => event => {
    const block = event.target.closest?.("[data-block]")?.dataset.block;
    const reading = event.target.closest?.(".reading");
    if (!block || !reading) return;
    for (const one of reading.querySelectorAll(`[data-block="${block}"]`)) one.classList.toggle("paired", on);
  };
  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(begin, mark(true));
    document.addEventListener(end, mark(false));
  }
  // What appears by pointing at something can be put away without moving away (WCAG 1.4.13).
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    for (const piece of document.querySelectorAll(".piece:hover, .piece:focus-within")) {
      piece.classList.add("silent");
      for (const leaving of ["mouseleave", "focusout"]) piece.addEventListener(leaving, () => piece.classList.remove("silent"), { once: true });
    }
  });
}
