/** Send, one page: to whom and why, what, as they will read it; then onto the stick. */
import { Stack, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useSearchParams } from 'react-router';
import { chosenPurposes } from '../../../shared/disclosure/matrix.ts';
import type { Purpose } from '../../../shared/disclosure/purposes.ts';
import { useFormat } from '../../i18n/format.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { Result } from '../../../shared/result.ts';
import type { OutgoingItem, VaultProblem } from '../../vault/api.ts';
import { AsTheyRead } from './as-they-read.tsx';
import { ExtractAsRead, ExtractWhat } from './extract-what.tsx';
import { useExtract } from './use-extract.ts';
import type { ExtractDraft } from './send-draft.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import type { SendDraft } from './send-draft.ts';
import { SendBar } from './send-bar.tsx';
import { Sent, type SentProps } from './sent.tsx';
import { usePlan } from './use-plan.ts';
import { BriefingMissing } from './briefing-missing.tsx';
import { DecisionMissing } from './decision-missing.tsx';
import { elsewhereOf } from './elsewhere.ts';
import { useReceiver } from './usual-receiver.ts';
import { Protocol } from './protocol.tsx';
import { extractKinds } from '../../../shared/dossier/units/extract.ts';
import { What } from './what.tsx';
import { Whom } from './whom.tsx';

/** Nothing chosen yet: the first that fits, until the latest day. */
const noExtract: ExtractDraft = { kind: undefined, purpose: '', until: '' };

type SentState = Pick<SentProps, 'item' | 'put' | 'byNetwork'>;

/** Another address begins another draft. */
export function Send(): ReactNode {
  const [query] = useSearchParams();
  return <SendForm key={query.toString()} />;
}

function SendForm(): ReactNode {
  const { t } = useTranslation('exchange');
  const [own, setDraft] = useDraft();
  const people = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const known = people.state === 'ready' ? people.value : [];
  const draft = useReceiver(own, known);
  const isExtract = draft.purpose === 'support-sheet';
  const { plan, chosen, choose, problem } = usePlan(isExtract ? { ...draft, to: undefined } : draft);
  const [sent, setSent] = useState<SentState>();
  const person = known.find((one) => one.person === draft.to);
  const vault = useVault();
  const extract = useExtract(isExtract ? draft : { ...draft, to: undefined }, person);
  const setExtract = (changed: Partial<ExtractDraft>): void =>
    setDraft({ ...draft, extract: { ...draft.extract, ...changed } });
  const make = async (): Promise<Result<OutgoingItem, VaultProblem>> => {
    if (extract.request !== undefined) return vault.sendExtract(extract.request);
    const { dossier = '', to = '', purpose, message } = draft;
    const why = draft.why.trim() === '' ? {} : { why: draft.why.trim() };
    return vault.send({ dossier, to, purpose, message: message.trim(), sections: [...chosen], ...why });
  };
  if (sent !== undefined) {
    return (
      <Sent
        byNetwork={sent.byNetwork}
        item={sent.item}
        put={sent.put}
        onAnother={() => {
          setSent(undefined);
          setDraft({ ...draft, to: undefined, message: '', why: '', extract: noExtract });
        }}
      />
    );
  }
  return (
    <div className={classes['send']} data-extract={isExtract}>
      <Column number={1} title={t('send.whom')}>
        <Whom draft={draft} people={known} onChange={(changed) => setDraft({ ...draft, ...changed })} />
      </Column>
      <Column number={2} title={t('send.what')}>
        <Protocol to={person?.service} />
        {isExtract ? (
          <ExtractWhat dossier={draft.dossier} draft={draft.extract} extract={extract} onChange={setExtract} />
        ) : (
          <>
            <BriefingMissing draft={draft} plan={plan} person={person} />
            <DecisionMissing dossier={draft.dossier} plan={plan} />
            <What dossier={draft.dossier} plan={plan} chosen={chosen} problem={problem} onChoose={choose} />
          </>
        )}
      </Column>
      <Column number={3} title={t('send.asTheyRead')}>
        {isExtract ? <ExtractAsRead draft={draft} extract={extract} /> : <AsTheyRead draft={draft} plan={plan} />}
      </Column>
      <SendBar
        isReady={isExtract ? extract.isReady : plan !== undefined && chosen.length > 0 && !plan.lacksDecision}
        person={person}
        elsewhere={elsewhereOf(draft, plan, person?.service)}
        make={make}
        onSent={(item, put) => setSent({ item, put, byNetwork: person?.onNetwork === true })}
      />
    </div>
  );
}

interface ColumnProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

function Column({ number, title, children }: ColumnProps): ReactNode {
  const id = `send-${number}`;
  return (
    // Scrolls by keyboard too, even where nothing inside can be focused.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes['column']} aria-labelledby={id} tabIndex={0}>
      <Title order={2} id={id} className={classes['columnTitle'] ?? ''}>
        <span className={classes['columnNumber']}>{number}</span>
        {title}
      </Title>
      <Stack gap="md">{children}</Stack>
    </section>
  );
}

/** What the address asks for, else what someone of my service most likely sends. */
function useDraft(): readonly [SendDraft, (draft: SendDraft) => void] {
  const { t } = useTranslation('exchange');
  const me = useMe();
  const format = useFormat();
  const [query] = useSearchParams();
  return useState<SendDraft>(() => {
    const asked = chosenPurposes.find((purpose) => purpose === query.get('purpose'));
    const usual: Purpose = me.service.startsWith('justice-house:') ? 'answer' : 'inquiry-request';
    const reminds = query.get('reminds');
    const again = asked === 'inquiry-request' ? 'send.reminder' : 'send.repeated';
    return {
      dossier: query.get('dossier') ?? undefined,
      purpose: asked ?? usual,
      to: query.get('to') ?? undefined,
      message: reminds === null ? '' : t(again, { date: format.date(reminds) }),
      why: '',
      extract: { ...noExtract, kind: extractKinds.find((kind) => kind === query.get('extract')) },
    };
  });
}
