/** A file from outside that comes into the dossier: picked, kept, and what is written of it then. */
import type { Attachment } from '../../shared/dossier/entities.ts';
import type { Result } from '../../shared/result.ts';
import { useVault } from '../data/vault.tsx';
import type { AnyProblem } from '../ui/problems.tsx';
import { useCommand } from '../ui/use-command.ts';
import type { Answer } from '../vault/api.ts';
import { usePickFile } from './pick-file.ts';

export function useGiveFile(write: (file: Attachment) => Answer<unknown>) {
  const vault = useVault();
  const pick = usePickFile();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const keep = async (): Promise<Result<unknown, AnyProblem>> => {
    const picked = await pick();
    const attached = picked.ok ? await vault.attach(picked.value.input) : picked;
    return attached.ok ? write(attached.value) : attached;
  };
  return { give: (): void => void run(keep()), isBusy, problem };
}
