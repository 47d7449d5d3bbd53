/** Whether the entry in the access log that tells of an opening is on the disk. */
import type { Result } from '../../shared/result.ts';
import type { VaultProblem } from '../vault/api.ts';

export interface Logged {
  readonly isDone: boolean;
  readonly done: Promise<Result<undefined, VaultProblem>>;
}

let openings = 0;

/** The number of an opening: each is used once. */
export function newOpening(): number {
  openings += 1;
  return openings;
}

export function loggedOnce(done: Logged['done']): Logged {
  let isDone = false;
  void done.then(({ ok }) => (isDone = ok));
  return {
    done,
    get isDone() {
      return isDone;
    },
  };
}

/** Of what is drawn before anybody asked to open it: there is no entry until there is one to follow. */
export function loggedLater(): { readonly logged: Logged; readonly follow: (entry: Logged['done']) => void } {
  let follow: (entry: Logged['done']) => void = () => undefined;
  const logged = loggedOnce(new Promise((resolve) => (follow = resolve)));
  return { logged, follow };
}
