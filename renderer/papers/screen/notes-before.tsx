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
import { hasFinalJudgment } from '../kinds/person-and-law.ts';
import { reportOf, reportTexts } from '../kinds/report.ts';
import { unsourcedTexts } from '../kinds/statements.ts';
import { fileLanguageOf, sectionOf, type PaperKind } from '../model/paper.ts';
import { personal } from './choice.ts';

export interface NotesBeforeProps {
  readonly view: DossierView;
  readonly kind: PaperKind;
  readonly language: Language;
}

export function NotesBefore({ view, kind, language }: NotesBeforeProps): ReactNode {
  const { t } = useTranslation('papers');
  const fileLanguage = fileLanguageOf(view);
  const isForeign = fileLanguage !== undefined && language !== fileLanguage;
  const lines = [
    !personal.includes(kind) && isForeign ? t('tab.notFileLanguage') : '',
    hasTwoVersions(view, kind) ? t('tab.unsettled') : '',
    kind === 'report' && isEmptyReport(view, 'report') ? t('tab.emptyReport') : '',
    kind === 'followUp' && isEmptyReport(view, 'followUp') ? t('tab.emptyFollowUp') : '',
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

/** Nothing was written in it yet. */
export function isEmptyReport(view: DossierView, kind: 'report' | 'followUp'): boolean {
  const texts =
    kind === 'report'
      ? reportTexts.map((unit) => read('assessment', 'report', reportOf({ view }), unit)?.text)
      : followUpTexts.map((unit) => read('notes', 'follow-up', followUpOf({ view }), unit)?.text);
  return texts.every((text) => (text ?? '').trim() === '');
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
