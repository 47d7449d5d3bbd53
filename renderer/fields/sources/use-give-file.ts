/** A file from outside that comes into the dossier: picked, kept, and what is written of it then. */
import type { Attachment } from '../../../shared/dossier/entities.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { useState } from 'react';
import { useVault } from '../../data/vault.tsx';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { Answer } from '../../vault/api.ts';
import { usePickFile, type FileProblem, type GivenFile } from '../pick-file.ts';
import { givenTrouble, type GivenTrouble } from './not-readable.tsx';
import { useSources } from './sources.tsx';

export function useGiveFile(write: (file: Attachment) => Answer<unknown>) {
  const vault = useVault();
  const pick = usePickFile();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const { filed } = useSources();
  const [trouble, setTrouble] = useState<GivenTrouble>();
  const keep = async (picking: Promise<Result<GivenFile, FileProblem>>): Promise<Result<unknown, AnyProblem>> => {
    const picked = await picking;
    if (!picked.ok) return picked;
    setTrouble(undefined);
    const attached = await vault.attach(picked.value.input);
    const written = attached.ok ? await write(attached.value) : attached;
    if (written.ok) {
      filed(picked.value);
      setTrouble(await givenTrouble(picked.value));
    }
    picked.value.close();
    return written;
  };
  return {
    give: (): void => void run(keep(pick())),
    /** One that came another way. */
    giveFile: (file: GivenFile): void => void run(keep(Promise.resolve(ok(file)))),
    isBusy,
    problem,
    /** Why what was filed last cannot be shown. */
    trouble,
  };
}
