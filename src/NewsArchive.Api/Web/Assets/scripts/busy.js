// Says that results are on their way, where the next page takes its time.

export function showBusy() {
  const found = document.querySelector("[data-loading]");
  if (!found) return;
  const status = found.querySelector("[role=status]");
  const before = status?.textContent;
  for (const form of document.querySelectorAll("form[method=get]")) {
    form.addEventListener("submit", () => {
      found.setAttribute("aria-busy", "true");
      if (status) status.textContent = found.dataset.loading;
    });
  }
  // Back from the next page, the browser shows this one as it was left.
  addEventListener("pageshow", () => {
    found.removeAttribute("aria-busy");
    if (status) status.textContent = before;
  });
}
