// Shows what the parser makes of a text while it is typed.
import { replaceRegion } from "./regions.js";

const PAUSE = 350; // milliseconds without a key: shorter than a breath, longer than a word

export function enliven() {
  for (const form of document.querySelectorAll("form[data-live]")) enlivenForm(form);
}

function enlivenForm(form) {
  const selector = form.dataset.live;
  let timer;
  let underWay;

  async function show() {
    if (!form.elements["Form.Content"].value.trim()) return;
    underWay?.abort();
    const request = underWay = new AbortController();
    const region = document.querySelector(selector);
    region.setAttribute("aria-busy", "true");
    try {
      await replaceRegion(selector, form.action, { method: "POST", body: new FormData(form), signal: request.signal });
    } catch (failure) {
      if (request.signal.aborted) return;
      const note = document.createElement("p");
      note.className = "notice bad";
      note.textContent = form.dataset.liveFailed;
      region.querySelector(".notice")?.remove();
      region.append(note);
    } finally {
      if (request === underWay) region.removeAttribute("aria-busy");
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
}
