/** One thing the person was asked, with all that is known of it; each state in words, none before the other. */
import { Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { todayIso } from '../../../i18n/clock.ts';
import { useUnitWords, ValueText } from '../../../i18n/units/unit-text.tsx';
import { AttachmentButton } from '../../../fields/attachment.tsx';
import kit from '../../../fields/kit.module.css';
import { useValues } from '../../../fields/use-values.ts';
import classes from './consent.module.css';
import type { LedgerLine } from './ledger-of.ts';

export interface ConsentLineProps {
  readonly line: LedgerLine;
  readonly onFill: () => void;
  readonly onBack: () => void;
}

const told = ['explained', 'answer', 'withdrawn'] as const;

export function ConsentLine({ line: { kind, consent, entity }, onFill, onBack }: ConsentLineProps): ReactNode {
  const { t } = useTranslation('consent');
  const words = useUnitWords();
  const values = useValues();
  const until = consent.answer?.until;
  return (
    <article className={`${kit.card} ${classes.line}`} aria-label={values.consentTopic[consent.topic]}>
      <div>
        <Text fw={600} className={classes.head ?? ''}>
          <bdi>{words.value(kind, 'consent', 'request', entity.units['request']?.versions[0]?.value)}</bdi>
        </Text>
        <dl className={classes.told}>
          {told.map((unit) => {
            const value = entity.units[unit]?.versions[0]?.value;
            if (value === undefined && unit !== 'answer') return null;
            return (
              <div key={unit}>
                <dt>{words.unit(kind, 'consent', unit)}</dt>
                <dd>
                  {value === undefined ? (
                    t('unanswered')
                  ) : (
                    <ValueText section={kind} type="consent" unit={unit} value={value} />
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
        {consent.paper === undefined ? null : <AttachmentButton attachment={consent.paper} />}
        {consent.isUnsettled ? <Text size="sm">{t('unsettled')}</Text> : null}
        {until !== undefined && until < todayIso() ? (
          <Text size="sm" c="dimmed">
            {t('ended')}
          </Text>
        ) : null}
      </div>
      <Group gap="xs" wrap="nowrap">
        <ButtonWithIcon
          variant="default"
          size="compact-md"
          icon={IconPencil}
          disabled={consent.isUnsettled}
          onClick={onFill}
        >
          {t('fill')}
        </ButtonWithIcon>
        {consent.answer === undefined || consent.withdrawnOn !== undefined ? null : (
          <Button variant="default" size="compact-md" disabled={consent.isUnsettled} onClick={onBack}>
            {t('withdraw')}
          </Button>
        )}
      </Group>
    </article>
  );
}
