/** On whose order an inquiry is asked for, before anything else; then the first sentence of a report, who sent it, their message, and whom it is about. */
import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { regimeNames, regimeOf } from '../../../shared/directory/regime.ts';
import type { Mandate } from '../../../shared/disclosure/mandates.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { orderText } from '../../i18n/order-words.ts';
import { fullName } from '../../ui/person-name.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import type { Correspondent, IncomingReport } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { OrderSource } from '../../widgets/exchange/order-source.tsx';
import { TrustMark } from '../../widgets/exchange/trust.tsx';

export interface ReportHeadProps {
  readonly report: IncomingReport;
  readonly sender: Correspondent | undefined;
  /** Decided already: what it brought is in the dossier and no longer counted here. */
  readonly isSettled: boolean;
}

export function ReportHead({ report, sender, isSettled }: ReportHeadProps): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const words = useUnitWords();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const sentence = useSentence(report, isSettled);
  const { from, dossier, message, mandate } = report;
  return (
    <Stack gap="sm" className={classes['narrow'] ?? ''}>
      {mandate === undefined ? null : <Ordered mandate={mandate} />}
      <Title order={2} size="h1" style={{ textWrap: 'balance' }}>
        {sentence}
      </Title>
      <div>
        <Text>
          <Text span fw={600}>
            {from.name}
          </Text>
          {`, ${functionName(from.function)}, ${serviceName(from.service)}`}
        </Text>
        <Group gap="md">
          <TrustMark of={sender} />
          <Text size="sm" c="dimmed" className="tabular">
            {t('report.sent', { date: format.date(isoDateOf(report.sentAt)) })}
          </Text>
        </Group>
        <SentUnder service={from.service} />
      </div>
      {message === '' ? null : (
        <blockquote className={classes['message']} dir="auto">
          {message}
        </blockquote>
      )}
      {report.sections.length === 0 ? null : (
        <dl className={classes['units']}>
          <div>
            <dt>{t('report.about')}</dt>
            <dd>
              <AboutWhom dossier={dossier} />
            </dd>
          </div>
          <div>
            <dt>{t('report.brings')}</dt>
            <dd>{format.list(report.sections.map((section) => words.section(section)))}</dd>
          </div>
        </dl>
      )}
    </Stack>
  );
}

/** Who it is about, and whether they are among my people. */
function AboutWhom({ dossier }: { readonly dossier: IncomingReport['dossier'] }): ReactNode {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const name = fullName(dossier);
  return (
    <>
      {name === '' ? (
        `${t('report.nobodyNamed')} `
      ) : (
        <>
          <Text span fw={600}>
            {name}
          </Text>
          {dossier.birth === '' ? '. ' : `, ${t('report.born', { date: format.date(dossier.birth) })}. `}
        </>
      )}
      <Text span c="dimmed">
        {t(dossier.known ? 'report.knownHere' : 'report.newHere')}
      </Text>
    </>
  );
}

/** Under which rules of data protection the sender's service works. */
function SentUnder({ service }: { readonly service: string }): ReactNode {
  const { t } = useTranslation('exchange');
  const { language } = useFormat();
  const found = regimeOf(service);
  if (found === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('report.under', { regime: regimeNames[found.regime][language] })}
    </Text>
  );
}

/** On whose order, with the article behind a click. */
function Ordered({ mandate }: { readonly mandate: Mandate }): ReactNode {
  const { t } = useTranslation('exchange');
  const { language } = useFormat();
  return (
    <div data-mandate={mandate.authority}>
      <Text fw={600}>{t('report.ordered', { order: orderText(mandate, language) })}</Text>
      <OrderSource order={mandate} />
    </div>
  );
}

/** `Justice house Ghent answers your inquiry of 3 May: 4 new, 2 changed, 1 differs from yours`. */
function useSentence(report: IncomingReport, isSettled: boolean): string {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  const serviceName = useServiceName();
  const asked = useAskedOn(report);
  const { purpose, counts } = report;
  const parts = [
    counts.new > 0 ? t('report.counts.new', { count: counts.new }) : '',
    counts.changed > 0 ? t('report.counts.changed', { count: counts.changed }) : '',
    counts.differs > 0 ? t('report.counts.differs', { count: counts.differs }) : '',
  ].filter((part) => part !== '');
  const filled = {
    service: serviceName(report.from.service),
    counts: parts.length === 0 ? t('report.counts.none') : parts.join(', '),
  };
  if (isSettled) return t('report.sentence.other', { ...filled, purpose: t(`purpose.${purpose}`) });
  if (purpose === 'answer' && asked !== undefined) {
    return t('report.sentence.answerTo', { ...filled, date: format.date(asked) });
  }
  if (purpose === 'stand-in') return t('report.sentence.stand-in', { ...filled, name: report.from.name });
  if (purpose === 'inquiry-request' || purpose === 'answer' || purpose === 'update' || purpose === 'hand-over') {
    return t(`report.sentence.${purpose}`, filled);
  }
  return t('report.sentence.other', { ...filled, purpose: t(`purpose.${purpose}`) });
}

/** ISO date of my last request to this sender about this person, sent before they wrote. */
function useAskedOn({ from, dossier, sentAt }: IncomingReport): string | undefined {
  const asked = useAnswer((vault) => vault.outgoing(), 'outgoing');
  if (asked.state !== 'ready') return undefined;
  const requests = asked.value.filter(
    (item) =>
      item.purpose === 'inquiry-request' &&
      item.person === from.person &&
      item.dossier === dossier.id &&
      item.readyAt <= sentAt,
  );
  const last = Math.max(...requests.map((item) => item.readyAt));
  return Number.isFinite(last) ? isoDateOf(last) : undefined;
}
