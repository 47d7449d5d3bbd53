/** What to know before printing: another language than the file's, two versions, what is left out or stands apart. */
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import { isUnsettled } from '../../../shared/dossier/view.ts';
import type { Language } from '../../../shared/language.ts';
import type { DossierView } from '../../vault/api.ts';
import { followUpOf, followUpTexts } from '../kinds/follow-up.ts';
import { guidanceReportOf } from '../kinds/guidance-report.ts';
import { hasFinalJudgment } from '../kinds/person-and-law.ts';
import { reportOf, reportTexts } from '../kinds/report.ts';
import { unsourcedTexts } from '../kinds/statements.ts';
import { treatmentPointKeys } from '../../../shared/release/index.ts';
import { fileLanguageOf, sectionOf, type PaperKind } from '../model/paper.ts';
import { personal } from './choice.ts';
import { issuedKinds, type IssuedKind } from './use-issue.ts';

export interface NotesBeforeProps {
  readonly view: DossierView;
  readonly kind: PaperKind;
  readonly language: Language;
}

export function NotesBefore({ view, kind, language }: NotesBeforeProps): ReactNode {
  const { t } = useTranslation('papers');
  const fileLanguage = fileLanguageOf(view);
  const issued = issuedKinds.find((each) => each === kind);
  const isForeign = fileLanguage !== undefined && language !== fileLanguage;
  const lines = [
    !personal.includes(kind) && isForeign ? t('tab.notFileLanguage') : '',
    hasTwoVersions(view, kind) ? t('tab.unsettled') : '',
    issued !== undefined && isEmptyReport(view, issued) ? t(emptyWords[issued]) : '',
    kind === 'report' && keepsVictimsBack(view) ? t('tab.victimsKept') : '',
    kind === 'report' && unsourcedTexts({ view }).length > 0 ? t('tab.unsourced') : '',
    kind === 'ownCopy' ? t('tab.askedHint') : '',
    kind === 'everything' ? t('tab.everythingHint') : '',
  ].filter((line) => line !== '');
  return lines.map((line) => (
    <Alert key={line} color="yellow" role="note" icon={<IconAlertTriangle aria-hidden />} py="xs">
      {line}
    </Alert>
  ));
}

const emptyWords = {
  report: 'tab.emptyReport',
  followUp: 'tab.emptyFollowUp',
  guidanceReport: 'tab.emptyGuidanceReport',
} as const satisfies Record<IssuedKind, string>;

/** Nothing was written in it yet. */
export const isEmptyReport = (view: DossierView, kind: IssuedKind): boolean =>
  textsOf(view, kind).every((text) => (text ?? '').trim() === '');

function textsOf(view: DossierView, kind: IssuedKind): readonly (string | undefined)[] {
  switch (kind) {
    case 'report':
      return reportTexts.map((unit) => read('assessment', 'report', reportOf({ view }), unit)?.text);
    case 'followUp':
      return followUpTexts.map((unit) => read('notes', 'follow-up', followUpOf({ view }), unit)?.text);
    case 'guidanceReport':
      return treatmentPointKeys.map((unit) => read('guidance', 'report', guidanceReportOf({ view }), unit)?.text);
  }
}

const keepsVictimsBack = (view: DossierView): boolean =>
  !hasFinalJudgment({ view }) &&
  listOf(sectionOf(view, 'assessment'), 'statement').some(
    (entity) => read('assessment', 'statement', entity, 'statement')?.domain === 'victims',
  );

function hasTwoVersions(view: DossierView, kind: PaperKind): boolean {
  const kinds =
    kind === 'report' || kind === 'everything'
      ? (['identity', 'legal', 'plan', 'assessment'] as const)
      : (['identity', 'legal', 'plan'] as const);
  return kinds.some((name) =>
    sectionOf(view, name)?.entities.some((entity) => Object.values(entity.units).some(isUnsettled)),
  );
}
