/** The book of one's own service on screen: what stands in it, and writing, with what went wrong. */
import { useAnswer, type QueryStateAgain } from './use-answer.ts';
import { useMe, useVault } from './vault.tsx';
import type { BookEntry, BookInput } from '../../shared/service-book/book.ts';
import { useCommand } from '../ui/use-command.ts';
import type { Answer, VaultProblem } from '../vault/api.ts';
import type { VaultClient } from '../vault/client.ts';

/** Writing in it, where one may. */
export interface BookHand {
  readonly canWrite: boolean;
  readonly write: (entry: BookInput, id?: string) => Answer<readonly BookEntry[]>;
  readonly takeOut: (id: string) => Answer<readonly BookEntry[]>;
  /** Why one was not taken out. */
  readonly problem: VaultProblem | undefined;
}

export interface Book extends BookHand {
  readonly asked: QueryStateAgain<readonly BookEntry[]>;
}

/** Where it is only looked at: nothing is offered, and the vault refuses what is asked all the same. */
export const closedBook = (vault: VaultClient): BookHand => ({
  canWrite: false,
  write: (entry) => vault.writeInBook({ entry }),
  takeOut: (id) => vault.takeOutOfBook({ id }),
  problem: undefined,
});

export function useBook(): Book {
  const vault = useVault();
  const { realm, readsOnly } = useMe();
  const asked = useAnswer((client) => client.serviceBook(), `service-book/${realm}`);
  const { run, problem } = useCommand();
  const kept = async (work: Answer<readonly BookEntry[]>): Answer<readonly BookEntry[]> => {
    const answer = await work;
    if (answer.ok) await asked.renew();
    return answer;
  };
  return {
    asked,
    canWrite: readsOnly === null,
    write: (entry, id) => kept(vault.writeInBook({ entry, ...(id !== undefined && { id }) })),
    takeOut: (id) => run(kept(vault.takeOutOfBook({ id }))),
    problem,
  };
}
