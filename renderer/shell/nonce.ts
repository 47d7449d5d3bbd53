/** The nonce under which style sheets made at run time are allowed. Imported before anything that makes one. */
declare global {
  // The name the component library's scroll lock looks for.
  var __webpack_nonce__: string | undefined;
}

export const styleNonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
globalThis.__webpack_nonce__ = styleNonce;
