/** Prints the whole pathway, A4 landscape, by the same way as every paper: noted in the access log, saved where one says. */
import type { AnyProblem } from '../../../../ui/problems.tsx';
import { useCommand } from '../../../../ui/use-command.ts';
import { buildPaper } from '../../../../papers/kinds/builders.ts';
import { firstChoice, useRequest } from '../../../../papers/screen/choice.ts';
import { goesOf, usuallyGoes } from '../../../../papers/screen/goes.tsx';
import { useSavePaper } from '../../../../papers/screen/use-paper.ts';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';

export interface Print {
  readonly print: () => void;
  readonly busy: boolean;
  readonly problem: AnyProblem | undefined;
}

export function usePrint(): Print {
  const { view } = useOpenDossier();
  const request = useRequest(view, firstChoice('pathway'), 'pathway');
  const { busy, save } = useSavePaper(view.id);
  const { run, problem } = useCommand<AnyProblem>();
  const print = async (): Promise<void> => {
    await run(save('pathway', buildPaper('pathway', request), 'pdf', goesOf(usuallyGoes.pathway, {}, undefined)));
  };
  return { print: () => void print(), busy: busy !== undefined, problem };
}
