/** Grounds of disclosure, each with its articles and its open question; the privacy officer of the service can confirm one. */
import { Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { grounds, isGround, questionOf, type Ground, type GroundKey } from '../../../shared/disclosure/grounds.ts';
import { disclosureQuestions } from '../../../shared/disclosure/questions.ts';
import { citation } from '../../../shared/law/index.ts';
import { cardOf, confirmationOf } from '../../../shared/service-book/book.ts';
import { articlesOf } from '../../../shared/service-book/data-protection.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe } from '../../data/vault.tsx';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { FormDialog } from './form-dialog.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';

const keys = Object.keys(grounds).filter(isGround);

export function Grounds({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('officer');
  const { service } = useMe();
  const [confirming, setConfirming] = useState<GroundKey>();
  return (
    <section className={classes.part} aria-labelledby="grounds">
      <div className={classes.head}>
        <h2 id="grounds">{t('room.grounds')}</h2>
      </div>
      <Text mb="sm">{t('room.groundsAbout')}</Text>
      {keys.map((ground) => (
        <OneGround key={ground} ground={ground} book={book} entries={entries} onConfirm={() => setConfirming(ground)} />
      ))}
      {confirming === undefined ? null : (
        <FormDialog
          title={t('room.confirm')}
          fields={[
            { name: 'by', label: t('room.by'), as: 'line', needed: true },
            { name: 'on', label: t('room.on'), as: 'day', needed: true },
          ]}
          initial={{ by: cardOf(entries, service)?.value.officer ?? '', on: todayIso() }}
          onDo={({ by = '', on = '' }) =>
            book.write({ kind: 'confirmed', value: { ground: confirming, articles: articlesOf(confirming), by, on } })
          }
          onClose={() => setConfirming(undefined)}
        />
      )}
    </section>
  );
}

interface OneGroundProps extends PartProps {
  readonly ground: GroundKey;
  readonly onConfirm: () => void;
}

function OneGround({ ground, book, entries, onConfirm }: OneGroundProps): ReactNode {
  const { t } = useTranslation(['officer', 'disclosure']);
  const { date, language } = useFormat();
  const { rests }: Ground = grounds[ground];
  const question = questionOf(ground);
  const confirmed = confirmationOf(entries, ground);
  return (
    <div className={classes.row}>
      <div>
        <Text>{t(`disclosure:ground.${ground}`)}</Text>
        {question === undefined ? null : (
          <Text size="sm" data-question>
            {t('disclosure:question', { question: disclosureQuestions[question][language] })}
          </Text>
        )}
        {confirmed === undefined ? null : (
          <Text size="sm">{t('officer:room.confirmed', { name: confirmed.by, date: date(confirmed.on) })}</Text>
        )}
        <details>
          <summary>{t('disclosure:source')}</summary>
          <ul>
            {rests.map((row) => (
              <li key={row.act}>{citation(row, language)}</li>
            ))}
          </ul>
        </details>
      </div>
      {book.canWrite && confirmed === undefined ? (
        <ButtonWithIcon size="compact-md" variant="default" icon={IconCheck} onClick={onConfirm}>
          {t('officer:room.confirm')}
        </ButtonWithIcon>
      ) : null}
    </div>
  );
}
