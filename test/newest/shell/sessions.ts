/** Sessions of the double: each keeps what it was told, and what it answers for schemes of its own. */
import { EventEmitter } from 'node:events';

export interface AskedFor {
  readonly url: string;
  readonly method: string;
}
export type Handler = (asked: AskedFor) => Promise<Response> | Response;

export class Session extends EventEmitter {
  readonly handlers = new Map<string, Handler>();
  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => void this.handlers.set(scheme, handler),
  };
  readonly webRequest = { onBeforeRequest: (): void => undefined };
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setCertificateVerifyProc(): void {}
  setSpellCheckerLanguages(): void {}
  setSpellCheckerEnabled(): void {}
  setProxy(): Promise<void> {
    return Promise.resolve();
  }
}

export class Sessions {
  readonly byDefault = new Session();
  readonly #made = new Map<string, Session>();
  readonly #app: EventEmitter;

  constructor(app: EventEmitter) {
    this.#app = app;
  }

  of(name: string): Session {
    const found = this.#made.get(name);
    if (found !== undefined) return found;
    const made = new Session();
    this.#made.set(name, made);
    this.#app.emit('session-created', made);
    return made;
  }

  handlerOf(scheme: string): Handler | undefined {
    return [this.byDefault, ...this.#made.values()].map(({ handlers }) => handlers.get(scheme)).find(Boolean);
  }
}
