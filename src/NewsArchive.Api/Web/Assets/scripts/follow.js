// Keeps the page of a run up to date while it is under way: an event tells that something changed, the server renders what.
import { replaceRegion } from "./regions.js";

const PAUSE = 700; // milliseconds between two looks: events come faster than anybody reads

export function followRuns() {
  const region = document.querySelector("[data-follow]");
  if (!region?.dataset.follow) return;
  const events = new EventSource(region.dataset.follow);
  let waiting = false;

  async function renew() {
    waiting = false;
    try {
      await replaceRegion("#" + region.id, location.pathname);
    } catch {
      // The server is away for a moment: the next event, or the connection taken up again, tries once more.
    }
  }

  events.addEventListener("progress", () => {
    if (waiting) return;
    waiting = true;
    setTimeout(renew, PAUSE);
  });
  events.addEventListener("end", () => {
    events.close();
    renew();
  });
}
