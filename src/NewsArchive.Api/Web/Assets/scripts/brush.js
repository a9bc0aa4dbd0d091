// Chooses a span of time by dragging over a chart; the form of dates is filled in and sent.

const STILL = 6; // pixels that a click may move

export function offerBrushes() {
  document.documentElement.classList.add("has-scripts");
  for (const chart of document.querySelectorAll("[data-brush] svg")) offerBrush(chart);
}

function offerBrush(chart) {
  const bars = [...chart.querySelectorAll("a[data-from]")];
  let begin = null;
  let dragged = false;

  const barAt = x => {
    const box = chart.getBoundingClientRect();
    const place = Math.floor((x - box.left) / box.width * bars.length);
    return Math.max(0, Math.min(bars.length - 1, place));
  };
  const span = x => [barAt(begin), barAt(x)].sort((a, b) => a - b);
  const show = ([from, to]) => bars.forEach((bar, i) => bar.classList.toggle("chosen", i >= from && i <= to));

  chart.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    begin = event.clientX;
    dragged = false;
  });
  chart.addEventListener("pointermove", event => {
    if (begin === null || Math.abs(event.clientX - begin) < STILL) return;
    if (!dragged) chart.setPointerCapture(event.pointerId);
    dragged = true;
    show(span(event.clientX));
  });
  chart.addEventListener("pointerup", event => {
    if (begin !== null && dragged) {
      const [from, to] = span(event.clientX);
      const form = document.getElementById("rentang");
      form.elements.from.value = bars[from].dataset.from;
      form.elements.to.value = bars[to].dataset.to;
      form.requestSubmit();
    }
    begin = null;
  });
  chart.addEventListener("pointercancel", () => {
    begin = null;
    show([1, 0]);
  });
  // The end of a drag is no click on the bar under it; a bar is no picture to drag away.
  chart.addEventListener("click", event => { if (dragged) event.preventDefault(); }, true);
  chart.addEventListener("dragstart", event => event.preventDefault());
}
