// Makes the pages better where scripts run: turns are fetched into the page, the way out is
// instant, and nothing stays on a screen that nobody is looking at. Every page works without it.
// It writes no storage, no cookie and no history. All words come from the page.

const root = document.documentElement;
const find = (hook, within = document) => within.querySelector(`[data-${hook}]`);
const transcript = find("transcript");
const ask = find("ask");
const words = ask && ask.elements.message;
const status = find("status");
const failure = find("failure");

// --- Turns -------------------------------------------------------------------------------------

const WAITING_AFTER_MS = 300;
const GIVE_UP_AFTER_MS = 20_000;
const policy = window.trustedTypes?.createPolicy("assistant", { createHTML: (html) => html });
let isSending = false;

function readTurn(html) {
  // A parsed document is inert: its scripts never run, and the page's own rules stop the rest.
  const page = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
  const turn = find("turn", page);
  if (!turn) throw new Error("no turn in the answer");
  return document.importNode(turn, true);
}

async function fetchTurn(form, button) {
  const body = new URLSearchParams(new FormData(form));
  // What was counted before is in the newest note, also for a question further up.
  if (form.closest("[data-feedback]")) body.set("conversation", ask.elements.conversation.value);
  if (button?.name) body.append(button.name, button.value);
  // Not `form.action`: a button of that name hides the address.
  const answer = await fetch(form.getAttribute("action"), {
    method: "POST",
    body,
    headers: { Accept: "text/html", "X-Fragment": "turn" },
    credentials: "omit",
    signal: AbortSignal.timeout?.(GIVE_UP_AFTER_MS),
  });
  if (!answer.ok) throw new Error("no answer");
  return readTurn(await answer.text());
}

function showTurn(turn) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  turn.classList.add("fresh");
  // A tool goes on where it stands: the step before would leave its fields here twice.
  const before = turn.hasAttribute("data-tool") && find("tool", transcript);
  if (before) before.remove();
  reveal(turn);
  transcript.append(turn);
  root.classList.add("started");
  ask.elements.conversation.value = turn.dataset.conversation;
  const heading = turn.querySelector("h2");
  status.textContent = heading.textContent;
  status.classList.add("govuk-visually-hidden");
  heading.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  if (before) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

// Thanks take the place of the question; the answer stays where it is.
function showThanks(turn, asked) {
  const thanks = find("feedback", turn);
  ask.elements.conversation.value = turn.dataset.conversation;
  if (thanks) asked.replaceWith(thanks);
  status.textContent = thanks ? find("thanks", thanks).textContent : "";
  status.classList.add("govuk-visually-hidden");
  const next = thanks?.querySelector("button");
  if (next) next.focus({ preventScroll: true });
}

function showFailure() {
  const people = find("people")?.cloneNode(true);
  failure.replaceChildren(find("failed").content.cloneNode(true), ...(people ? [people] : []));
  failure.scrollIntoView({ block: "nearest" });
  status.textContent = "";
}

async function send(form, button) {
  if (isSending) return;
  isSending = true;
  const waiting = setTimeout(() => {
    status.classList.remove("govuk-visually-hidden");
    status.textContent = status.dataset.waiting;
  }, WAITING_AFTER_MS);
  try {
    const sent = words.value;
    const turn = await fetchTurn(form, button);
    clearTimeout(waiting);
    failure.replaceChildren();
    const asked = form.closest("[data-feedback]");
    if (asked && find("thanks", turn)) showThanks(turn, asked);
    else showTurn(turn);
    if (form === ask && words.value === sent) words.value = "";
  } catch {
    clearTimeout(waiting);
    showFailure();
  } finally {
    isSending = false;
  }
}

if (transcript) {
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-chat-form]")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ask.requestSubmit();
  });
}

// --- Tools -------------------------------------------------------------------------------------

function reveal(within) {
  for (const button of within.querySelectorAll("[data-print], [data-copy]")) button.hidden = false;
}

reveal(document);

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.done;
  } catch {
    field.focus();
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-print], [data-copy]");
  if (button?.dataset.copy) copy(button);
  else if (button) window.print();
});

// A worksheet is put together here and goes nowhere: its fields have no name and no form.
const worksheet = find("worksheet");

function written(item) {
  const field = item.querySelector("textarea, input");
  const label = item.querySelector("label").textContent.trim();
  if (field.type === "checkbox") return field.checked ? label : "";
  return field.value.trim() && `${label}:\n${field.value.trim()}`;
}

function putTogether() {
  const parts = [...worksheet.querySelectorAll("[data-part]")].map((part) => {
    const items = [...part.querySelectorAll("[data-item]")].map(written).filter(Boolean);
    return items.length ? [part.querySelector("h2").textContent.trim(), ...items].join("\n") : "";
  });
  const text = parts.filter(Boolean).join("\n\n");
  document.getElementById("summary").value = text;
  find("summary-text").textContent = text;
  find("summary").hidden = !text;
  root.classList.toggle("filled", Boolean(text));
}

worksheet?.addEventListener("input", putTogether);

// --- Leaving -----------------------------------------------------------------------------------

const PRESSES = 3;
const BETWEEN_PRESSES_MS = 5000;
const exit = find("exit");
const progress = find("progress");
const said = find("presses-said");
let presses = 0;
let isBare = false;
let shiftIsOn = true;
let forgetting;

function wipe() {
  transcript?.replaceChildren();
  failure?.replaceChildren();
  if (status) status.textContent = "";
  find("summary-text")?.replaceChildren();
  for (const field of document.querySelectorAll("textarea, input:not([type=hidden])")) {
    if (["checkbox", "radio"].includes(field.type)) field.checked = field.defaultChecked = false;
    else field.value = field.defaultValue = "";
  }
}

function leave({ clicked }) {
  root.classList.add("leaving");
  wipe();
  document.title = exit.dataset.title;
  const isDesktop = matchMedia("(hover: hover) and (pointer: fine)").matches;
  if (clicked && isDesktop) window.open(exit.href, "_blank", "noopener,noreferrer");
  window.location.replace(exit.href);
}

function countPress(count) {
  clearTimeout(forgetting);
  if (count === 0 && presses > 0) said.textContent = said.dataset.over;
  presses = count;
  progress.hidden = count === 0;
  progress.textContent = "●".repeat(count) + "○".repeat(PRESSES - count);
  if (count === 0) return;
  said.textContent = said.dataset[`press${count}`] ?? "";
  forgetting = setTimeout(countPress, BETWEEN_PRESSES_MS, 0);
  if (count >= PRESSES) leave({ clicked: false });
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-exit], [data-leave]")) return;
  event.preventDefault();
  leave({ clicked: true });
});
document.addEventListener("keydown", (event) => {
  if (event.repeat && event.key === "Shift") return;
  isBare = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!isBare) countPress(0);
});
document.addEventListener("keyup", (event) => {
  if (event.key === "Shift" && isBare && shiftIsOn) countPress(presses + 1);
  isBare = false;
});
find("shift-off")?.addEventListener("click", (event) => {
  shiftIsOn = false;
  countPress(0);
  find("shift-hint").hidden = true;
  event.target.closest("p").textContent = event.target.dataset.done;
});
root.classList.add("scripted");

// --- Keeping nothing ---------------------------------------------------------------------------

const HIDE_AFTER_MS = 5 * 60_000;
const WIPE_AFTER_MS = 15 * 60_000;
const cover = find("idle");
let hiding;
let wiping;

function setIdle(isIdle) {
  root.classList.toggle("idle", isIdle);
  cover.hidden = !isIdle;
}

function watch() {
  if (!cover || root.classList.contains("idle")) return;
  clearTimeout(hiding);
  clearTimeout(wiping);
  hiding = setTimeout(() => setIdle(transcript.children.length > 0 || words.value !== ""), HIDE_AFTER_MS);
  wiping = setTimeout(() => {
    wipe();
    setIdle(false);
    root.classList.remove("started");
  }, WIPE_AFTER_MS);
}

for (const sign of ["keydown", "pointerdown", "scroll"]) {
  document.addEventListener(sign, watch, { passive: true });
}
find("carry-on")?.addEventListener("click", () => {
  setIdle(false);
  watch();
  words.focus({ preventScroll: true });
});
document.addEventListener("visibilitychange", () => root.classList.toggle("away", document.hidden));
window.addEventListener("pagehide", (event) => {
  if (event.persisted) root.classList.add("leaving");
  wipe();
});
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  root.classList.add("leaving");
  window.location.replace(window.location.pathname + window.location.search);
});
watch();
