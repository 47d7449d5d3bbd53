/**
 * Titles of a list that are called like a paper of a security database (shared/dossier/SPEC.md, NH2) or a drug test
 * (shared/disclosure/SPEC.md, D63): said, and nothing else done.
 */
import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { namesDrugTest } from '../../../shared/dossier/drug-test.ts';
import { namesSecurityPaper } from '../../../shared/dossier/never-held.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';

/** Columns that help to detainees may not bring: a list with them is not taken in. */
export function ForeignColumns({ columns }: { readonly columns: readonly string[] }): ReactNode {
  const { t } = useTranslation('caseload');
  const { list } = useFormat();
  if (columns.length === 0) return null;
  return (
    <Alert color="red" role="alert" title={t('helpList.foreignTitle')}>
      {t('helpList.foreign', { columns: list(columns) })}
    </Alert>
  );
}

export function NotHeld({
  titles,
  firstRow,
}: {
  readonly titles: readonly string[];
  readonly firstRow: readonly string[];
}): ReactNode {
  const { t } = useTranslation('caseload');
  const { list } = useFormat();
  // A list without titles, or one with a line above them, is named in its first line.
  const called = [...titles, ...firstRow];
  const found = (names: (text: string) => boolean): readonly string[] => [
    ...new Set(called.filter(names).map((each) => each.trim())),
  ];
  const [security, tests] = [found(namesSecurityPaper), found(namesDrugTest)];
  if (security.length === 0 && tests.length === 0) return null;
  return (
    <Alert color="yellow" role="alert" title={t('notHeld.title')}>
      {security.length === 0 ? null : <div>{t('notHeld.about', { names: list(security) })}</div>}
      {tests.length === 0 ? null : <div>{t('notHeld.drugTest', { names: list(tests) })}</div>}
    </Alert>
  );
}
