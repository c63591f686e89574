// Passkeys: asks the browser for one and sends its answer with the form that the button is in.
// Without scripts the buttons stay hidden, and a code of the authenticator does the same.
"use strict";

const bytesOf = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));

const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const asBytes = (credentials = []) =>
  credentials.map((each) => ({ ...each, id: bytesOf(each.id) }));

async function added(asked) {
  const user = { ...asked.user, id: bytesOf(asked.user.id) };
  const excludeCredentials = asBytes(asked.excludeCredentials);
  const challenge = bytesOf(asked.challenge);
  const publicKey = { ...asked, challenge, user, excludeCredentials };
  const found = await navigator.credentials.create({ publicKey });
  return answered(found, { attestationObject: textOf(found.response.attestationObject) });
}

async function shown(asked) {
  const publicKey = { ...asked, challenge: bytesOf(asked.challenge), allowCredentials: [] };
  const found = await navigator.credentials.get({ publicKey });
  return answered(found, {
    authenticatorData: textOf(found.response.authenticatorData),
    signature: textOf(found.response.signature),
  });
}

function answered(found, response) {
  const clientDataJSON = textOf(found.response.clientDataJSON);
  return {
    id: found.id,
    rawId: textOf(found.rawId),
    type: found.type,
    response: { ...response, clientDataJSON },
    clientExtensionResults: {},
  };
}

function prepare(part) {
  const button = part.querySelector("button");
  const problem = part.querySelector("[role=alert]");
  part.hidden = false;
  button.addEventListener("click", async () => {
    problem.textContent = "";
    try {
      const asked = JSON.parse(part.dataset.asked);
      const answer = part.dataset.passkey === "add" ? await added(asked) : await shown(asked);
      button.form.elements.passkey.value = JSON.stringify(answer);
      button.form.submit();
    } catch {
      problem.textContent = part.dataset.problem;
    }
  });
}

if (window.PublicKeyCredential) {
  document.querySelectorAll("[data-passkey]").forEach(prepare);
}
