/** From a paper on screen to a PDF the person saves; the vault writes it down before the bytes are handed over. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyProblem } from '../app/problems.tsx';
import { useShell, useVault } from '../app/vault.tsx';
import { fail, ok, type Result } from '../../shared/result.ts';
import { paperDocument, type Paper, type PaperKind } from './paper.ts';

export interface Saving {
  readonly isBusy: boolean;
  readonly save: (kind: PaperKind, paper: Paper) => Promise<Result<undefined, AnyProblem>>;
}

export function useSavePaper(dossier: string): Saving {
  const vault = useVault();
  const shell = useShell();
  const { t } = useTranslation('papers');
  const [isBusy, setBusy] = useState(false);

  const save = useCallback(
    async (kind: PaperKind, paper: Paper): Promise<Result<undefined, AnyProblem>> => {
      setBusy(true);
      try {
        const pdf = await shell('print.pdf', { html: paperDocument(paper), footer: paper.footer });
        if (!pdf.ok) return fail({ code: pdf.problem });
        const recorded = await vault.recordPaper({ dossier, paper: kind });
        if (!recorded.ok) return recorded;
        // Names no one: file names are seen where dossiers are not.
        const suggestedName = t('tab.suggestedName');
        const saved = await shell('files.save', { kind: 'pdf', suggestedName, bytes: pdf.value });
        return saved.ok ? ok(undefined) : fail({ code: saved.problem });
      } finally {
        setBusy(false);
      }
    },
    [vault, shell, dossier, t],
  );

  return { isBusy, save };
}
