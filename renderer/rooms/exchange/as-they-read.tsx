/** Third column: exactly what the other person will be able to read, earlier values included. */
import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { inquiryAsked } from '../../../shared/disclosure/mandate-of.ts';
import { listOf, read } from '../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { dossierPath } from '../../routes/paths.ts';
import { useFormat } from '../../i18n/format.ts';
import { orderText } from '../../i18n/order-words.ts';
import { useUnitWords, ValueText } from '../../i18n/units/unit-text.tsx';
import type { SendPlan } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { lookupIn, Reading } from '../../widgets/exchange/reading.tsx';
import type { SendDraft } from './send-draft.ts';

export interface AsTheyReadProps {
  readonly draft: SendDraft;
  readonly plan: SendPlan | undefined;
}

export function AsTheyRead({ draft, plan }: AsTheyReadProps): ReactNode {
  const { t } = useTranslation('exchange');
  if (plan === undefined) return <Text c="dimmed">{t('send.chooseFirst')}</Text>;
  return (
    <Stack gap="md" aria-live="polite">
      {draft.message.trim() === '' ? null : (
        <div className={classes['sheet']}>
          <Text size="sm" c="dimmed">
            {t('report.message')}
          </Text>
          <Text dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {draft.message}
          </Text>
        </div>
      )}
      {draft.purpose === 'inquiry-request' && isPlanRead(plan) ? <InquiryLead draft={draft} plan={plan} /> : null}
      {draft.purpose === 'answer' ? <AnswerTo plan={plan} /> : null}
      {plan.asTheyRead.length === 0 ? <Text c="dimmed">{t('send.nothingChosen')}</Text> : null}
      <Reading sections={plan.asTheyRead} />
      {plan.earlierValues.length === 0 ? null : <Earlier plan={plan} />}
    </Stack>
  );
}

const planIn = (plan: SendPlan): SectionView | undefined => plan.asTheyRead.find((section) => section.kind === 'plan');
/** Without an order nothing of it goes: the parts say so themselves. */
const isPlanRead = (plan: SendPlan): boolean => planIn(plan) !== undefined;

/** Whoever ordered the inquiry is who the answer is for. */
function AnswerTo({ plan }: { readonly plan: SendPlan }): ReactNode {
  const { t } = useTranslation('exchange');
  const { language } = useFormat();
  const answered = listOf(planIn(plan), 'inquiry').filter(({ units }) => units['answer'] !== undefined);
  const ordered = read('plan', 'inquiry', answered.at(-1), 'ordered');
  if (ordered === undefined) return null;
  return (
    <div className={classes['sheet']} data-answer-to={ordered.authority}>
      <Text size="sm" c="dimmed">
        {t('inquiry.answerTo')}
      </Text>
      <Text fw={550}>{orderText(ordered, language)}</Text>
    </div>
  );
}

const wanted = ['question', 'address', 'host', 'hostInformed'] as const;
/** One question is answered wherever the person will live. */
const wantedOf = { 'information-report': ['question'], 'social-inquiry': wanted } as const;

/** What the justice house needs to set out: question, address, host, whether the host knows. */
function InquiryLead({ draft, plan }: { readonly draft: SendDraft; readonly plan: SendPlan }): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useUnitWords();
  const { language } = useFormat();
  const inquiry = inquiryAsked(planIn(plan));
  const ordered = read('plan', 'inquiry', inquiry, 'ordered');
  const wants: readonly (typeof wanted)[number][] = wantedOf[ordered?.kind ?? 'social-inquiry'];
  const missing = inquiry === undefined ? [] : wants.filter((unit) => isMissing(inquiry, unit));
  const isUninformed = read('plan', 'inquiry', inquiry, 'hostInformed')?.informed === 'no';
  return (
    <section className={`${classes['sheet']} ${classes['lead']}`} aria-labelledby="inquiry-lead">
      <Title order={3} id="inquiry-lead" mb={6}>
        {t('inquiry.title')}
      </Title>
      {inquiry === undefined ? null : (
        <dl className={classes['units']}>
          {ordered === undefined ? null : (
            <div>
              <dt>{words.unit('plan', 'inquiry', 'ordered')}</dt>
              <dd>{orderText(ordered, language)}</dd>
            </div>
          )}
          {wanted
            .filter((unit) => !isMissing(inquiry, unit))
            .map((unit) => (
              <div key={unit}>
                <dt>{words.unit('plan', 'inquiry', unit)}</dt>
                <dd>
                  {inquiry.units[unit]?.versions.map((version) => (
                    <div key={version.op}>
                      <ValueText section="plan" type="inquiry" unit={unit} value={version.value} fw={550} />
                    </div>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
      )}
      <Missing
        lines={[
          ...(inquiry === undefined ? [t('inquiry.none')] : missing.map((unit) => t(`inquiry.missing.${unit}`))),
          ...(isUninformed ? [t('inquiry.hostNotInformed')] : []),
        ]}
        dossier={draft.dossier}
      />
    </section>
  );
}

function isMissing(inquiry: EntityView, unit: (typeof wanted)[number]): boolean {
  if (unit === 'question') return (read('plan', 'inquiry', inquiry, 'question')?.text ?? '').trim() === '';
  if (unit === 'address') {
    const address = read('plan', 'inquiry', inquiry, 'address');
    return address === undefined || (address.street.trim() === '' && address.town.trim() === '');
  }
  if (unit === 'host') return (read('plan', 'inquiry', inquiry, 'host')?.name ?? '').trim() === '';
  return read('plan', 'inquiry', inquiry, 'hostInformed') === undefined;
}

interface MissingProps {
  readonly lines: readonly string[];
  readonly dossier: string | undefined;
}

function Missing({ lines, dossier }: MissingProps): ReactNode {
  const { t } = useTranslation('exchange');
  if (lines.length === 0) return null;
  return (
    <Alert color="yellow" mt="sm" icon={<IconAlertTriangle aria-hidden />} role="note">
      <Stack gap={4}>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {dossier === undefined ? null : (
          <Anchor component={Link} to={dossierPath(dossier, { tab: 'network' })} fw={550}>
            {t('inquiry.complete')}
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}

function Earlier({ plan }: { readonly plan: SendPlan }): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useUnitWords();
  const lookup = lookupIn(plan.asTheyRead);
  return (
    <section className={classes['sheet']} aria-labelledby="earlier-values">
      <Title order={3} id="earlier-values">
        {t('send.earlier')}
      </Title>
      <Text size="sm" c="dimmed" mb={6}>
        {t('send.earlierHint')}
      </Text>
      <dl className={classes['units']}>
        {plan.earlierValues.map((one, at) => {
          const [type = ''] = one.entity.split('/');
          return (
            <div key={at}>
              <dt>{words.unit(one.section, type, one.unit)}</dt>
              <dd>
                <ValueText section={one.section} type={type} unit={one.unit} value={one.value} lookup={lookup} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
