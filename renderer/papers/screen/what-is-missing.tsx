/** Why a report cannot go out yet: what it has to say and does not, each with the way to where it is written. */
import { Alert, Anchor, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import type { DossierView } from '../../vault/api.ts';
import { linesMissing } from '../kinds/follow-up.ts';
import { pointsMissing } from '../kinds/guidance-report.ts';
import type { IssuedKind } from './use-issue.ts';

export interface MissingInReport {
  /** A condition, or a point of the report: where it is written. */
  readonly at: string;
  readonly name: string;
}

/** @param kind undefined for a paper that is not issued */
export function useMissing(view: DossierView, kind: IssuedKind | undefined, today: string): readonly MissingInReport[] {
  const words = useUnitWords();
  if (kind === 'followUp') return linesMissing(view, today).map(({ id, text }) => ({ at: id, name: text }));
  if (kind !== 'guidanceReport') return [];
  return pointsMissing(view).map((point) => ({ at: point, name: words.unit('guidance', 'report', point) }));
}

export interface WhatIsMissingProps {
  readonly missing: readonly MissingInReport[];
  readonly onWrite: (at: string) => void;
}

export function WhatIsMissing({ missing, onWrite }: WhatIsMissingProps): ReactNode {
  const { t } = useTranslation('papers');
  if (missing.length === 0) return null;
  return (
    <Alert color="yellow" role="note" icon={<IconAlertTriangle aria-hidden />} py="xs" title={t('tab.notToIssue')}>
      <List>
        {missing.map(({ at, name }) => (
          <List.Item key={at}>
            <Anchor component="button" type="button" ta="start" dir="auto" onClick={() => onWrite(at)}>
              {name}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
