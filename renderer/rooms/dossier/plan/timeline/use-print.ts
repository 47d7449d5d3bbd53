/** Prints the whole pathway, A4 landscape, by the same way as every paper: noted in the access log, saved where one says. */
import { useState } from 'react';
import type { AnyProblem } from '../../../../ui/problems.tsx';
import { buildPaper } from '../../../../papers/kinds/builders.ts';
import { firstChoice, useRequest } from '../../../../papers/screen/choice.ts';
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
  const [problem, setProblem] = useState<AnyProblem>();
  const print = async (): Promise<void> => {
    const saved = await save('pathway', buildPaper('pathway', request), 'pdf');
    // Closing the dialog of the file is no trouble.
    setProblem(saved.ok || saved.problem.code === 'cancelled' ? undefined : saved.problem);
  };
  return { print: () => void print(), busy: busy !== undefined, problem };
}
