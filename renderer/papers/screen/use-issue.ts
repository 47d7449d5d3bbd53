/** A report goes out: the file is saved, then the dossier records to whom, when and in which languages. */
import { useCallback } from 'react';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useOpenDossier } from '../../fields/dossier-context.tsx';
import { opsSeen, put, unitPlace } from '../../fields/unit-place.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { AskedPaperMotive, Change, DossierView } from '../../vault/api.ts';
import { followUpId, followUpOf } from '../kinds/follow-up.ts';
import { guidanceReportId, guidanceReportOf } from '../kinds/guidance-report.ts';
import { reportOf } from '../kinds/report.ts';
import type { Paper, PaperRequest } from '../model/paper.ts';
import type { Format, Saving } from './use-paper.ts';

export const issuedKinds = ['report', 'followUp', 'guidanceReport'] as const;
export type IssuedKind = (typeof issuedKinds)[number];

/** The paper is saved; `notRecorded` says why the dossier could not note it. */
export interface Issued {
  readonly notRecorded?: AnyProblem;
}

export type Issue = (
  kind: IssuedKind,
  paper: Paper,
  request: PaperRequest,
  format: Format,
  goes: AskedPaperMotive,
) => Promise<Result<Issued, AnyProblem>>;

export function useIssue(view: DossierView, save: Saving['save']): Issue {
  const { change } = useOpenDossier();
  return useCallback<Issue>(
    async (kind, paper, request, format, goes) => {
      const saved = await save(kind, paper, format, goes);
      if (!saved.ok) return saved;
      const noted = await change([noteOf(kind, view, request)]);
      return ok(noted.ok ? {} : { notRecorded: noted.problem });
    },
    [view, save, change],
  );
}

function noteOf(kind: IssuedKind, view: DossierView, { today, to = '', language, second }: PaperRequest): Change {
  const value = { on: today, to, languages: second === undefined ? [language] : [language, second] };
  if (kind === 'followUp') {
    const place = unitPlace('notes', 'follow-up', followUpId, 'issued');
    return put(place, value, opsSeen(followUpOf({ view })?.units['issued']));
  }
  if (kind === 'guidanceReport') {
    const place = unitPlace('guidance', 'report', guidanceReportId, 'issued');
    return put(place, value, opsSeen(guidanceReportOf({ view })?.units['issued']));
  }
  const report = reportOf({ view });
  const place = unitPlace('assessment', 'report', report?.id ?? 'report', 'issued');
  return put(place, value, opsSeen(report?.units['issued']));
}
