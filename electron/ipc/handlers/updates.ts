import type { Result } from '../../../shared/result.ts';
import type { UpdateProblem } from '../../../shared/update/update.ts';
import type { Log } from '../../log/log.ts';
import type { Updates } from '../../update/updates.ts';
import type { Handlers } from '../answer.ts';

type UpdateCalls = Pick<Handlers, 'update.look' | 'update.hand' | 'update.install' | 'update.carried'>;

/** What was not a refusal but nothing to look at: the log has no word of it. */
const unremarkable: readonly UpdateProblem[] = ['cancelled', 'no-folder', 'not-set-up', 'by-policy'];

/** Updates that come on a stick. @param quit ends the application, for an installer that cannot replace what is open */
export function updateHandlers(load: () => Promise<Updates>, log: Pick<Log, 'write'>, quit: () => void): UpdateCalls {
  let loading: Promise<Updates> | undefined;
  const updates = (): Promise<Updates> => (loading ??= load());
  const noted = async <T>(work: Promise<Result<T, UpdateProblem>>): Promise<Result<T, UpdateProblem>> => {
    const told = await work;
    if (!told.ok && !unremarkable.includes(told.problem)) log.write('update-refused');
    return told;
  };
  return {
    'update.look': async ({ where }) => noted((await updates()).look(where)),
    'update.hand': async ({ token, name }) => noted((await updates()).hand(token, name)),
    'update.install': async ({ token, name }) => {
      const started = await noted((await updates()).install(token, name));
      if (started.ok) {
        log.write('installer-started');
        setImmediate(quit);
      }
      return started;
    },
    'update.carried': async ({ token, name }) => noted((await updates()).carried(token, name)),
  };
}
