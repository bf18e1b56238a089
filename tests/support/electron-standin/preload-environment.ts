/** Runs the real preload inside a page, with the part of `electron` that a sandboxed preload may require. */

/** The name under which the page's side reaches the main process; a page without the preload never sees it used. */
export const bindingName = '__electronStandinInvoke';
export const dispatchName = '__electronStandinDispatch';

/** Returns an init script. Preloads run in the main frame only and copy whatever crosses the bridge, as in Electron. */
export function preloadScript(source: string): string {
  return `(() => {
  if (window !== window.top || !location.protocol.startsWith('http')) return;
  const invokeMain = window[${JSON.stringify(bindingName)}];
  const listeners = new Map();
  const copy = (value) => typeof value === 'function' ? value : structuredClone(value);
  const cross = (value) => typeof value === 'function'
    ? (...args) => { const result = value(...args.map(copy)); return result instanceof Promise ? result.then(copy) : copy(result); }
    : copy(value);
  const electron = {
    ipcRenderer: {
      invoke: (channel, ...args) => invokeMain(channel, structuredClone(args)),
      send: (channel, ...args) => void invokeMain(channel, structuredClone(args)),
      on(channel, listener) { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return this; },
    },
    contextBridge: {
      exposeInMainWorld(name, api) {
        const exposed = Object.freeze(Object.fromEntries(Object.entries(api).map(([key, value]) => [key, cross(value)])));
        Object.defineProperty(window, name, { value: exposed, enumerable: true });
      },
    },
  };
  Object.defineProperty(window, ${JSON.stringify(dispatchName)}, {
    value: (channel, args) => { for (const listener of listeners.get(channel) ?? []) listener({}, ...args); },
  });
  const require = (name) => { if (name === 'electron') return electron; throw new Error('A sandboxed preload cannot require ' + name); };
  const module = { exports: {} };
  (function (require, module, exports) {
${source}
  })(require, module, module.exports);
})();`;
}
