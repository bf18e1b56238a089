/** The page's style nonce, for libraries that add style elements of their own (CodeMirror): the server writes it into the page. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
