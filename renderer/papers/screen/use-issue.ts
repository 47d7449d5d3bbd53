/** Issuing the report: first the paper, then the dossier's own record that it went out. */
import { useCallback } from 'react';
import type { AnyProblem } from '../app/problems.tsx';
import { useOpenDossier } from '../rooms/dossier/kit/dossier-context.tsx';
import { opsSeen, put, unitPlace } from '../rooms/dossier/kit/unit-place.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { DossierView } from '../vault/api.ts';
import type { Paper, PaperRequest } from './paper.ts';
import { reportOf } from './report-paper.ts';
import type { Saving } from './use-paper.ts';

/** The paper is saved; `notRecorded` says why the dossier could not note it. */
export interface Issued {
  readonly notRecorded?: AnyProblem;
}

export function useIssue(
  view: DossierView,
  save: Saving['save'],
): (paper: Paper, request: PaperRequest) => Promise<Result<Issued, AnyProblem>> {
  const { change } = useOpenDossier();
  return useCallback(
    async (paper, { today, to = '', language, second }) => {
      const saved = await save('report', paper);
      if (!saved.ok) return saved;
      const report = reportOf({ view });
      const place = unitPlace('assessment', 'report', report?.id ?? 'report', 'issued');
      const languages = second === undefined ? [language] : [language, second];
      const noted = await change([put(place, { on: today, to, languages }, opsSeen(report?.units['issued']))]);
      return ok(noted.ok ? {} : { notRecorded: noted.problem });
    },
    [view, save, change],
  );
}
