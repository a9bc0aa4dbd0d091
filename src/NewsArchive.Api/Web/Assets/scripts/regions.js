// Takes a part of a page anew from the server, which renders it: there is one rendering, with or without scripts.

/** Fetches a page and puts its element `selector` in the place of this page's. Throws where the server does not answer with such a page. */
export async function replaceRegion(selector, url, options = {}) {
  const response = await fetch(url, { headers: { Accept: "text/html" }, credentials: "same-origin", ...options });
  if (!response.ok) throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const [present, fresh] = [document.querySelector(selector), page.querySelector(selector)];
  if (!present || !fresh) throw new Error(`no ${selector}`);
  present.replaceChildren(...fresh.childNodes);
  document.dispatchEvent(new CustomEvent("region", { detail: present }));
  return present;
}
