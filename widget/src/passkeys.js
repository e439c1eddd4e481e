// Passkeys: to sign in with one, and to make one. Both forms show themselves only where the browser can do it.

const signIn = document.querySelector("form[data-passkey=use]");
const make = document.querySelector("form[data-passkey=make]");

if (window.PublicKeyCredential && "parseRequestOptionsFromJSON" in PublicKeyCredential) {
  if (signIn instanceof HTMLFormElement) offer(signIn, use);
  if (make instanceof HTMLFormElement) offer(make, create);
}

/**
 * @param {HTMLFormElement} form
 * @param {(form: HTMLFormElement) => Promise<string>} work what to do, giving the page to go on to
 */
function offer(form, work) {
  const told = /** @type {HTMLElement} */ (form.querySelector("[role=alert]"));
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    told.hidden = true;
    try {
      location.assign(await work(form));
    } catch (error) {
      told.textContent = words(error);
      told.hidden = false;
    }
  });
}

/** @param {unknown} error */
function words(error) {
  if (error instanceof Refused) return error.message;
  if (error instanceof DOMException && error.name === "InvalidStateError") return "This device has a passkey of yours for this server already.";
  if (error instanceof DOMException) return "Nothing was done: the browser was told no, or waited too long. Try it once more.";
  return "The server did not answer. Try it once more.";
}

class Refused extends Error {}

/** @param {HTMLFormElement} form */
async function use(form) {
  const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post(form, "/sign-in/passkey/options"));
  const key = await navigator.credentials.get({ publicKey: options });
  const to = field(form, "to");
  const answer = await post(form, `/sign-in/passkey?to=${encodeURIComponent(to)}`, key);
  return answer.to;
}

/** @param {HTMLFormElement} form */
async function create(form) {
  const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post(form, "/office/passkeys/options"));
  const key = await navigator.credentials.create({ publicKey: options });
  await post(form, `/office/passkeys?label=${encodeURIComponent(field(form, "label"))}`, key);
  return "/office/password?passkey";
}

/**
 * @param {HTMLFormElement} form
 * @param {string} path
 * @param {Credential | null} [key]
 */
async function post(form, path, key) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": field(form, "_csrf") },
    body: key instanceof PublicKeyCredential ? JSON.stringify(key.toJSON()) : "",
  });
  const answer = response.status === 204 ? {} : await response.json();
  if (!response.ok) throw new Refused(answer.detail ?? "That did not work. Load the page again.");
  return answer;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function field(form, name) {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
}
