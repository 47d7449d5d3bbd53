/** What a date that moved means for the plan: steps with another latest safe start, and the date the plan works towards. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { kindName } from '../../../shared/release/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import type { PlanMoved } from '../../vault/api.ts';

export function PlanEffect({ plan: { kind, steps, stands } }: { readonly plan: PlanMoved }): ReactNode {
  const { t } = useTranslation('law');
  const format = useFormat();
  return (
    <div data-plan={kind}>
      <Text fw={550} mt="xs">
        {t('moved.plan', { kind: kindName(kind)[format.language] })}
      </Text>
      {stands === undefined ? null : (
        <Text size="sm">
          {t(stands.source === 'registry' ? 'moved.standsRegistry' : 'moved.standsByHand', {
            date: format.date(stands.on),
          })}
        </Text>
      )}
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('moved.noSteps')}
        </Text>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
          {steps.map(({ step, what, from, to, past }) => (
            <li key={step}>
              {to === undefined
                ? t('moved.stepGone', { what, from: from === undefined ? '' : format.date(from) })
                : from === undefined
                  ? t('moved.stepNew', { what, to: format.date(to) })
                  : t('moved.step', { what, from: format.date(from), to: format.date(to) })}
              {past ? <strong> {t('moved.past')}</strong> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
