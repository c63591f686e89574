// Save a draft some seconds after the last key, and say so; without this, the buttons do it.
const WAIT_MILLISECONDS = 10000;
const form = document.querySelector("form[data-autosave]");
const line = document.querySelector("[data-saved]");
const version = form.elements.namedItem("version");
let timer = 0;
let isSending = false;

async function save() {
  isSending = true;
  try {
    const response = await fetch(form.dataset.autosave, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      redirect: "error",
    });
    if (response.ok) {
      version.value = await response.text();
      line.textContent = `Saved at ${new Date().toTimeString().slice(0, 5)}.`;
    } else {
      line.textContent = "Not saved: press “Save” to see why.";
    }
  } catch {
    line.textContent = "Not saved: there is no connection.";
  }
  isSending = false;
}

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => (isSending ? undefined : save()), WAIT_MILLISECONDS);
});
form.addEventListener("submit", () => clearTimeout(timer));
