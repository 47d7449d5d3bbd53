/** A judgment at rest: a line for each thing it says, changed where it stands, and what is wrong with one below it. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconForms } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { codeWords, isNotFinalOn } from '../../../../shared/release/index.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat, type Format } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { EntryError } from './entry-error.tsx';
import { judgmentErrors } from './entry-errors.ts';
import { Fact } from './fact.tsx';
import classes from './legal.module.css';

export interface JudgmentCardProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  /** The whole of it is to be typed again. */
  readonly onChange: () => void;
}

export function JudgmentCard({ id, entity, canWrite, onChange }: JudgmentCardProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const line = { entity, canWrite, add: t('legal.fillIn') };
  const name = (unit: string): string => `judgment/${id}/${unit}`;
  return (
    <>
      <div className={classes.judgmentHead}>
        <dl className={classes.facts}>
          <Fact
            {...line}
            name={name('judgment')}
            term={t('legal.judgment')}
            place={unitPlace('legal', 'judgment', id, 'judgment')}
            shown={({ court, date, text }) => (
              <>
                <strong>{court},</strong> {date === undefined ? t('legal.noDay') : format.numericDate(date)}
                {text === '' ? null : <div>{text}</div>}
              </>
            )}
          />
        </dl>
        {canWrite ? <Tools entity={entity} onChange={onChange} /> : null}
      </div>
      {entity === undefined ? null : <TakenOutOrChanged section="legal" entity={entity} canWrite={canWrite} />}
      <dl className={classes.facts}>
        <Fact
          {...line}
          name={name('sentence')}
          term={t('calendar.sentence')}
          place={unitPlace('legal', 'judgment', id, 'sentence')}
        />
        <Fact
          {...line}
          name={name('final')}
          term={t('legal.final')}
          place={unitPlace('legal', 'judgment', id, 'final')}
          shown={({ final, since }) => finalWords(t, format, final, since)}
        />
        <Fact
          {...line}
          name={name('recidivism')}
          term={t('legal.recidivism')}
          place={unitPlace('legal', 'judgment', id, 'recidivism')}
          shown={({ established }) => (established ? t('legal.recidivismYes') : t('legal.recidivismNo'))}
        />
        <Fact {...line} name={name('code')} term={t('legal.code')} place={unitPlace('legal', 'judgment', id, 'code')} />
        <Fact
          {...line}
          name={name('particulars')}
          term={t('legal.particulars')}
          place={unitPlace('legal', 'judgment', id, 'particulars')}
        />
      </dl>
      {entity === undefined
        ? null
        : judgmentErrors(entity).map((code) => <EntryError key={code}>{codeWords[code][format.language]}</EntryError>)}
    </>
  );
}

type Say = ReturnType<typeof useTranslation<'dossier'>>['t'];

function finalWords(t: Say, format: Format, final: boolean, since: string | undefined): string {
  if (!final) return t('legal.notFinal');
  if (since === undefined) return t('legal.isFinal');
  return t(isNotFinalOn({ final, since }, todayIso()) ? 'legal.finalFrom' : 'legal.finalSince', {
    date: format.numericDate(since),
  });
}

function Tools({ entity, onChange }: Pick<JudgmentCardProps, 'entity' | 'onChange'>): ReactNode {
  const { t } = useTranslation('dossier');
  return (
    <>
      <Tooltip label={t('legal.wholeForm')}>
        <ActionIcon size="md" className={classes.tool ?? ''} aria-label={t('legal.wholeForm')} onClick={onChange}>
          <IconForms size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {entity === undefined ? null : <TakeOutButton section="legal" entity={entity} />}
    </>
  );
}
