/** What is deducted from the sentence, and days on which it did not run. */
import type { ReactNode } from 'react';
import { listOf } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { Block } from '../../../fields/block.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { usePending } from '../../../fields/use-pending.ts';
import classes from './legal.module.css';

export interface DeductionsProps {
  readonly section: SectionView;
}

export function Deductions({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = { title: t('calendar.deductions'), add: t('calendar.addDeduction'), none: t('calendar.noDeductions') };
  return (
    <Kept section={section} type="deduction" words={words}>
      {(row, pending) => (
        <UnitEntry
          place={unitPlace('legal', 'deduction', row.id, 'deduction')}
          view={row.entity?.units['deduction']}
          canWrite={section.canWrite}
          {...pending}
        />
      )}
    </Kept>
  );
}

export function Interruptions({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = {
    title: t('calendar.interruptions'),
    add: t('calendar.addInterruption'),
    none: t('calendar.noInterruptions'),
  };
  return (
    <Kept section={section} type="interruption" words={words}>
      {(row, pending) => (
        <UnitEntry
          place={unitPlace('legal', 'interruption', row.id, 'interruption')}
          view={row.entity?.units['interruption']}
          canWrite={section.canWrite}
          {...pending}
        />
      )}
    </Kept>
  );
}

export function Revocations({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = {
    title: t('calendar.revocations'),
    add: t('calendar.addRevocation'),
    none: t('calendar.noRevocations'),
  };
  return (
    <Kept section={section} type="revocation" words={words}>
      {(row, pending) => (
        <UnitEntry
          place={unitPlace('legal', 'revocation', row.id, 'revocation')}
          view={row.entity?.units['revocation']}
          canWrite={section.canWrite}
          {...pending}
        />
      )}
    </Kept>
  );
}

/** What the registry answers is a date, or that it is not open: a reason has no place. */
export function RegistryAnswers({ section }: DeductionsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = { title: t('legal.answers'), add: t('legal.addAnswer'), none: t('legal.noAnswers') };
  return (
    <Kept section={section} type="registry-answer" unit="answer" words={words}>
      {(row, pending) => (
        <UnitEntry
          place={unitPlace('legal', 'registry-answer', row.id, 'answer')}
          view={row.entity?.units['answer']}
          canWrite={section.canWrite}
          {...pending}
        />
      )}
    </Kept>
  );
}

interface KeptProps extends DeductionsProps {
  readonly type: 'deduction' | 'interruption' | 'revocation' | 'registry-answer';
  /** Named as its type unless given. */
  readonly unit?: string;
  readonly words: { readonly title: string; readonly add: string; readonly none: string };
  readonly children: (row: Row, pending: { readonly fresh: boolean; readonly onLeftEmpty: () => void }) => ReactNode;
}

/** What is kept of one kind, and what was begun of it. */
function Kept({ section, type, unit = type, words, children }: KeptProps): ReactNode {
  const pending = usePending('legal', type, unit, section);
  const rows: readonly Row[] = [
    ...listOf(section, type).map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <Block
      title={words.title}
      add={section.canWrite ? words.add : undefined}
      onAdd={pending.begin}
      empty={rows.length === 0 ? words.none : null}
    >
      <ul className={classes.dates}>
        {rows.map((row) => (
          <Line key={row.id} row={row} section={section}>
            {children(row, { fresh: pending.newest === row.id, onLeftEmpty: () => pending.forget(row.id) })}
          </Line>
        ))}
      </ul>
    </Block>
  );
}

interface Row {
  readonly id: string;
  readonly entity?: EntityView;
}

interface LineProps extends DeductionsProps {
  readonly row: Row;
  readonly children: ReactNode;
}

function Line({ row: { entity }, section, children }: LineProps): ReactNode {
  return (
    <li className={classes.line}>
      <div className={classes.lineBody}>
        {children}
        {entity === undefined ? null : (
          <TakenOutOrChanged section="legal" entity={entity} canWrite={section.canWrite} />
        )}
      </div>
      {section.canWrite && entity !== undefined ? <TakeOutButton section="legal" entity={entity} /> : null}
    </li>
  );
}
