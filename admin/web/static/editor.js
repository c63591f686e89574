// Save a draft some seconds after the last key, say so, and show how it looks now; without this,
// the buttons do it.
const WAIT_MILLISECONDS = 10000;
const UNKNOWN = 401;
const REFUSED = 403;
const form = document.querySelector("form[data-autosave]");
const line = document.querySelector("[data-saved]");
const version = form.elements.namedItem("version");
let timer = 0;
let isSending = false;

// A document that a request brings is no text that is made into markup here.
function pageNow() {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", form.action);
    request.responseType = "document";
    request.addEventListener("loadend", () => resolve(request.response));
    request.send();
  });
}

async function showAgain() {
  const shown = document.querySelector("[data-shown]");
  const now = shown && (await pageNow())?.querySelector("[data-shown]");
  if (now) shown.replaceWith(document.importNode(now, true));
}

// Once the same person has signed in anew, their forms carry another token; what is open here takes
// it over. Words that another person finds in this window are not saved in their name unasked.
async function takeToken() {
  const now = (await pageNow())?.querySelector("form[data-autosave]");
  const token = now?.elements.namedItem("form_token").value;
  if (!token || now.dataset.by !== form.dataset.by) return false;
  const isNew = token !== form.elements.namedItem("form_token").value;
  for (const field of document.getElementsByName("form_token")) field.value = token;
  return isNew;
}

// What is said already is not said again, so that nobody hears it at every try.
function say(words, ...links) {
  if (line.firstChild?.textContent !== words) line.replaceChildren(words, ...links);
}

function linkToSignIn() {
  const link = document.createElement("a");
  Object.assign(link, { href: "/admin/sign-in", target: "_blank", rel: "noopener" });
  link.textContent = "Sign in (opens in a new tab)";
  return link;
}

// An entry that got another name, or was only now begun, is saved at its own address from here on.
function keep(kept, address) {
  version.value = kept;
  if (!address) return;
  form.action = address;
  form.dataset.autosave = address.replace("/entry?", "/entry/autosave?");
  history.replaceState(null, "", address);
}

function send() {
  return fetch(form.dataset.autosave, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    redirect: "error",
  });
}

async function trySaving() {
  let response = await send();
  if (response.status === REFUSED && (await takeToken())) response = await send();
  if (response.ok) {
    keep(...(await response.text()).split(" "));
    showAgain();
    say(`Saved at ${new Date().toTimeString().slice(0, 5)}.`);
  } else if (response.status === UNKNOWN) {
    say("Not saved yet: you are signed out. Your words stay in this window. ", linkToSignIn());
    plan();
  } else {
    say("Not saved: press “Save” to see why.");
  }
}

async function save() {
  isSending = true;
  try {
    await trySaving();
  } catch {
    say("Not saved yet: there is no connection. Your words stay in this window.");
    plan();
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
