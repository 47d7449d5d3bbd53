/** The book of one's own service on screen: what stands in it, and writing, with what went wrong. */
import { useState } from 'react';
import { useAnswer, type QueryStateAgain } from './use-answer.ts';
import { useMe, useVault } from './vault.tsx';
import type { BookEntry, BookInput } from '../../shared/service-book/book.ts';
import type { VaultProblem } from '../vault/api.ts';

export interface Book {
  readonly asked: QueryStateAgain<readonly BookEntry[]>;
  readonly canWrite: boolean;
  /** Answers true when it is kept. */
  readonly write: (entry: BookInput, id?: string) => Promise<boolean>;
  readonly takeOut: (id: string) => Promise<boolean>;
  readonly problem: VaultProblem | undefined;
  readonly forgetProblem: () => void;
}

export function useBook(): Book {
  const vault = useVault();
  const { realm, readsOnly } = useMe();
  const asked = useAnswer((client) => client.serviceBook(), `service-book/${realm}`);
  const [problem, setProblem] = useState<VaultProblem>();
  const kept = async (work: ReturnType<typeof vault.serviceBook>): Promise<boolean> => {
    const answer = await work;
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) await asked.renew();
    return answer.ok;
  };
  return {
    asked,
    canWrite: readsOnly === null,
    write: (entry, id) => kept(vault.writeInBook({ entry, ...(id !== undefined && { id }) })),
    takeOut: (id) => kept(vault.takeOutOfBook({ id })),
    problem,
    forgetProblem: () => setProblem(undefined),
  };
}
