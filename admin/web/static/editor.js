// Save a draft some seconds after the last key, and say so. Show how what is typed looks, unsaved,
// a moment after the last key. Without this, the buttons do both.
const SAVE_MILLISECONDS = 10000;
const SHOW_MILLISECONDS = 1000;
const UNKNOWN = 401;
const REFUSED = 403;
const form = document.querySelector("form[data-autosave]");
const line = document.querySelector("[data-saved]");
const version = form.elements.namedItem("version");
const preview = document.querySelector("[data-preview]");

// Do something a while after it was last asked for, and never twice at once.
function unhurried(wait, work) {
  let timer = 0;
  let isBusy = false;
  function plan() {
    clearTimeout(timer);
    timer = setTimeout(begin, wait);
  }
  async function begin() {
    if (isBusy) return plan();
    isBusy = true;
    await work();
    isBusy = false;
  }
  return { plan, begin, stop: () => clearTimeout(timer) };
}

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
    say(`Saved at ${new Date().toTimeString().slice(0, 5)}.`);
    showing?.begin();
  } else if (response.status === UNKNOWN) {
    say("Not saved yet: you are signed out. Your words stay in this window. ", linkToSignIn());
    saving.plan();
  } else {
    say("Not saved: press “Save” to see why.");
  }
}

async function save() {
  try {
    await trySaving();
  } catch {
    say("Not saved yet: there is no connection. Your words stay in this window.");
    saving.plan();
  }
}

function typedAsShown() {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.open("POST", preview.dataset.preview);
    request.responseType = "document";
    request.addEventListener("loadend", () =>
      settle(request.status === 200 ? request.response?.querySelector("[data-shown]") : null),
    );
    request.send(new URLSearchParams(new FormData(form)));
  });
}

// Whoever listens hears that something changed in kind, not that the words changed once more.
function tell(words) {
  const status = preview.querySelector("[data-preview-status]");
  if (status.textContent !== words) status.textContent = words;
}

async function show() {
  const now = await typedAsShown();
  if (!now) return tell("It cannot be shown now: there is no connection, or you are signed out.");
  preview.querySelector("[data-shown]").replaceWith(document.importNode(now, true));
  const isBroken = now.querySelector(".problems");
  tell(isBroken ? "Something is to be put right before it can be shown." : "It follows what you type.");
}

const saving = unhurried(SAVE_MILLISECONDS, save);
const showing = preview && unhurried(SHOW_MILLISECONDS, show);

form.addEventListener("input", saving.plan);
form.addEventListener("submit", saving.stop);
form.addEventListener("submit", () => showing?.stop());
if (showing) {
  preview.querySelector("button").hidden = true;
  form.addEventListener("input", showing.plan);
  preview.addEventListener("change", showing.begin);
}

// What was typed before this was loaded, or what a browser has put back, is saved as well.
if ([...form.elements].some((field) => field.value !== (field.defaultValue ?? field.value))) {
  saving.plan();
  showing?.plan();
}
