/** What the window of the second key runs: WebAuthn with its extension PRF, by which a key answers the same to the same input. */

/**
 * A name under which nothing can ever be reached (RFC 2606): keys know a place by its address, and this one is answered by ourselves
 * alone, on every computer the same.
 */
export const keyOrigin = 'https://key.passerelle.invalid';
const rpId = new URL(keyOrigin).hostname;

/** Milliseconds a person has to reach for their key. */
export const reach = 60_000;

export interface Asked {
  /** base64 */
  readonly input: string;
  /** base64; absent: a new one is made. */
  readonly credential?: string;
}

/**
 * Shown that one has the key is enough: the passphrase says who one is. So nobody is asked for a number of the key; what always asks
 * (a finger, a face) does.
 */
const script = `async ({ input, credential, rpId, timeout }) => {
  const bytes = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
  const aborting = (window.aborting = new AbortController());
  const prf = { eval: { first: bytes(input) } };
  const use = async (id) => {
    const asked = await navigator.credentials.get({
      signal: aborting.signal,
      publicKey: {
        rpId,
        timeout,
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        allowCredentials: [{ type: 'public-key', id }],
        userVerification: 'discouraged',
        extensions: { prf },
      },
    });
    return asked.getClientExtensionResults().prf?.results?.first;
  };
  try {
    let id = credential === undefined ? undefined : bytes(credential);
    if (id === undefined) {
      const made = await navigator.credentials.create({
        signal: aborting.signal,
        publicKey: {
          rp: { id: rpId, name: 'Passerelle' },
          user: { id: crypto.getRandomValues(new Uint8Array(16)), name: 'Passerelle', displayName: 'Passerelle' },
          challenge: crypto.getRandomValues(new Uint8Array(32)),
          timeout,
          pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
          authenticatorSelection: { residentKey: 'discouraged', userVerification: 'discouraged' },
          attestation: 'none',
          extensions: { prf: {} },
        },
      });
      if (made.getClientExtensionResults().prf?.enabled !== true) return { problem: 'key-unfit' };
      id = new Uint8Array(made.rawId);
    }
    // Also of a new one: some say they can, and answer only while they are made.
    const answer = await use(id);
    return answer?.byteLength === 32 ? { credential: text(id), answer: text(answer) } : { problem: 'key-unfit' };
  } catch (error) {
    if (error.name === 'AbortError') return { problem: 'cancelled' };
    // Not there, not touched, another one: a page is not told which.
    return { problem: error.name === 'NotAllowedError' || error.name === 'InvalidStateError' ? 'key-absent' : 'key-unfit' };
  }
}`;

/** JavaScript for the page at `keyOrigin`: its value is what `answered` of key-window.ts reads. */
export const askingScript = (asked: Asked): string =>
  `(${script})(${JSON.stringify({ ...asked, rpId, timeout: reach })})`;

export const stoppingScript = 'window.aborting?.abort()';

const words: Readonly<Record<string, readonly [title: string, what: string, next: string]>> = {
  nl: [
    'Je sleutel',
    'Steek je sleutel in en raak hem aan.',
    'Dit venster sluiten breekt het af; er verandert dan niets.',
  ],
  fr: ['Votre clé', 'Branchez votre clé et touchez-la.', 'Fermer cette fenêtre annule ; rien ne change alors.'],
  de: [
    'Ihr Schlüssel',
    'Stecken Sie Ihren Schlüssel ein und berühren Sie ihn.',
    'Das Schließen dieses Fensters bricht ab; es ändert sich dann nichts.',
  ],
  en: ['Your key', 'Plug in your key and touch it.', 'Closing this window stops it; nothing changes then.'],
};

/** What stands in the window; no script of its own. */
export function keyPage(language: string): string {
  const code = language.slice(0, 2).toLowerCase();
  const lang = Object.hasOwn(words, code) ? code : 'en';
  const [title = '', what = '', next = ''] = words[lang] ?? [];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Passerelle</title><style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 24px; } h1 { font-size: 20px; } p { margin: 0 0 12px; }
</style></head><body><main><h1>${title}</h1><p role="status">${what}</p><p>${next}</p></main></body></html>`;
}
