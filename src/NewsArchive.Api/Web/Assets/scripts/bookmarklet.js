// The other end of the bookmark that sends a page here in the address's fragment.

/** Clicked on our own page it would send our own page. */
export function calmBookmarklet() {
  for (const link of document.querySelectorAll("[data-bookmarklet]")) {
    link.addEventListener("click", event => event.preventDefault());
  }
}

/** Fills the form with what the fragment brings. It is only shown: saving is the reader's own press of a button. */
export function receivePage() {
  const form = document.querySelector("form[data-received]");
  if (!form || !location.hash.startsWith("#%7B")) return;
  let article;
  try {
    article = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return; // a fragment of somebody else's making
  }
  // A page does not belong into the history of addresses.
  history.replaceState(null, "", location.pathname);
  const fields = { content: "Form.Content", contentType: "Form.ContentType", url: "Form.Url", title: "Form.Title" };
  for (const [name, field] of Object.entries(fields)) {
    if (typeof article[name] === "string") form.elements[field].value = article[name];
  }
  const note = document.createElement("p");
  note.className = "notice good";
  note.setAttribute("role", "status");
  note.textContent = form.dataset.received;
  form.before(note);
  form.dispatchEvent(new Event("input"));
}
