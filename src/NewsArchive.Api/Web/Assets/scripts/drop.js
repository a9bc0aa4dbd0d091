// Files that are dropped on the form are files that were chosen in it.

export function takeDrops() {
  for (const form of document.querySelectorAll("form[data-drop]")) {
    const input = form.querySelector("input[type=file]");
    const holdsFiles = event => [...(event.dataTransfer?.types ?? [])].includes("Files");
    form.addEventListener("dragover", event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      form.classList.add("over");
    });
    form.addEventListener("dragleave", event => {
      if (!form.contains(event.relatedTarget)) form.classList.remove("over");
    });
    form.addEventListener("drop", event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      form.classList.remove("over");
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    });
  }
}
