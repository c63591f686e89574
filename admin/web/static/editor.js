// Save a draft some seconds after the last key, say so, and show how it looks now; without this,
// the buttons do it.
const WAIT_MILLISECONDS = 10000;
const form = document.querySelector("form[data-autosave]");
const line = document.querySelector("[data-saved]");
const version = form.elements.namedItem("version");
let timer = 0;
let isSending = false;

// A document that a request brings is no text that is made into markup here.
function showAgain() {
  const request = new XMLHttpRequest();
  request.open("GET", form.action);
  request.responseType = "document";
  request.addEventListener("load", () => {
    const shown = document.querySelector("[data-shown]");
    const now = request.response?.querySelector("[data-shown]");
    if (shown && now) shown.replaceWith(document.importNode(now, true));
  });
  request.send();
}

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
      showAgain();
      line.textContent = `Saved at ${new Date().toTimeString().slice(0, 5)}.`;
    } else {
      line.textContent = "Not saved: press “Save” to see why.";
    }
  } catch {
    line.textContent = "Not saved: there is no connection.";
  }
  isSending = false;
}

function plan() {
  clearTimeout(timer);
  timer = setTimeout(() => (isSending ? plan() : save()), WAIT_MILLISECONDS);
}

form.addEventListener("input", plan);
form.addEventListener("submit", () => clearTimeout(timer));

// What was typed before this was loaded, or what a browser has put back, is saved as well.
if ([...form.elements].some((field) => field.value !== (field.defaultValue ?? field.value))) plan();
