/** First column: about whom, what for, to whom, and a few words to begin with. */
import { Anchor, Fieldset, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { longestMotiveWords } from '../../../shared/access-log/motive.ts';
import { chosenPurposes, mayReceive } from '../../../shared/disclosure/matrix.ts';
import { useServiceName } from '../../i18n/directory-names.ts';
import { paths } from '../../routes/paths.ts';
import { fullName } from '../../ui/person-name.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import type { Correspondent } from '../../vault/api.ts';
import { Choice } from './choice.tsx';
import classes from '../../widgets/exchange/exchange.module.css';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { PracticeReceiver } from '../../widgets/exchange/practice-receiver.tsx';
import type { SendDraft } from './send-draft.ts';
import { isReachable, TrustMark } from '../../widgets/exchange/trust.tsx';

export interface WhomProps {
  readonly draft: SendDraft;
  readonly people: readonly Correspondent[];
  readonly onChange: (changed: Partial<SendDraft>) => void;
}

const longestMessage = 500;

export function Whom({ draft, people, onChange }: WhomProps): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <>
      <About draft={draft} onChange={onChange} />
      <Select
        label={t('send.purpose')}
        rightSectionWidth={32}
        description={t(`purposeHint.${chosenPurposes.find((one) => one === draft.purpose) ?? 'update'}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        data={chosenPurposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
        value={draft.purpose}
        onChange={(value) => {
          const purpose = chosenPurposes.find((one) => one === value) ?? draft.purpose;
          onChange({ purpose, to: stillAllowed(draft.to, people, purpose) });
        }}
      />
      <Fieldset variant="unstyled" className={classes['fieldset'] ?? ''} legend={t('send.to')}>
        <Receivers draft={draft} people={people} onChange={onChange} />
      </Fieldset>
      <Textarea
        label={t('send.message')}
        description={t('send.messageHint')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={longestMessage}
        value={draft.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
      />
      <Why why={draft.why} onChange={onChange} />
    </>
  );
}

/** What it is sent for is the motive; words beside it are for who wants them. */
function Why({ why, onChange }: { readonly why: string; readonly onChange: WhomProps['onChange'] }): ReactNode {
  const { t } = useTranslation('log');
  return (
    <details className={classes['source']}>
      <summary>{t('why.sendWords')}</summary>
      <TextInput
        aria-label={t('why.sendWords')}
        maxLength={longestMotiveWords}
        value={why}
        onChange={(event) => onChange({ why: event.currentTarget.value })}
      />
    </details>
  );
}

/** The person stays chosen only where the new purpose allows it. */
function stillAllowed(
  to: string | undefined,
  people: readonly Correspondent[],
  purpose: SendDraft['purpose'],
): string | undefined {
  const person = people.find((one) => one.person === to);
  return person !== undefined && mayReceive(purpose, person) ? to : undefined;
}

function About({ draft, onChange }: Omit<WhomProps, 'people'>): ReactNode {
  const { t } = useTranslation('exchange');
  const asked = useAnswer((vault) => vault.caseload(), 'caseload');
  if (asked.state !== 'ready') return null;
  if (asked.value.length === 0) {
    return (
      <Stack gap={4}>
        <Text c="dimmed">{t('send.noDossiers')}</Text>
        <Anchor component={Link} to={paths.newDossier}>
          {t('send.newDossier')}
        </Anchor>
      </Stack>
    );
  }
  const data = [...asked.value]
    .sort((a, b) => fullName(a).localeCompare(fullName(b)))
    .map((row) => ({
      value: row.id,
      label: row.birth === '' ? fullName(row) : `${fullName(row)} (${row.birth.slice(0, 4)})`,
    }));
  return (
    <Select
      label={t('send.dossier')}
      placeholder={t('send.dossierPlaceholder')}
      data={data}
      searchable
      value={draft.dossier ?? null}
      onChange={(dossier) => onChange({ dossier: dossier ?? undefined })}
    />
  );
}

function Receivers({ draft, people, onChange }: WhomProps): ReactNode {
  const { t } = useTranslation('exchange');
  const [madeUp, setMadeUp] = useState<string>();
  const elsewhere = people.filter((one) => one.trust !== 'this-computer');
  if (elsewhere.length === 0) {
    return (
      <Stack gap={4}>
        <Text c="dimmed">{t('send.nobody')}</Text>
        <PracticeReceiver
          onAdded={(receiver) => {
            setMadeUp(receiver.person);
            if (mayReceive(draft.purpose, receiver)) onChange({ to: receiver.person });
          }}
        />
        <Anchor component={Link} to={exchangePaths.correspondents}>
          {t('correspondents.takeIn')}
        </Anchor>
      </Stack>
    );
  }
  const allowed = elsewhere.filter((one) => mayReceive(draft.purpose, one));
  if (allowed.length === 0) return <Text c="dimmed">{t('send.nobodyForPurpose')}</Text>;
  const sorted = [...allowed].sort((a, b) => Number(isReachable(b)) - Number(isReachable(a)));
  return (
    <div className={classes['choices']}>
      {sorted.map((one) => (
        <Receiver
          key={one.person}
          one={one}
          isChosen={draft.to === one.person}
          wanted={madeUp === one.person}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

interface ReceiverProps extends Pick<WhomProps, 'onChange'> {
  readonly one: Correspondent;
  readonly isChosen: boolean;
  readonly wanted: boolean;
}

function Receiver({ one, isChosen, wanted, onChange }: ReceiverProps): ReactNode {
  const { t } = useTranslation('exchange');
  const serviceName = useServiceName();
  const reachable = isReachable(one);
  return (
    <Choice
      type="radio"
      name="to"
      title={one.name}
      checked={isChosen && reachable}
      disabled={!reachable}
      wanted={wanted}
      onChoose={() => onChange({ to: one.person })}
    >
      <Text span size="sm" c="dimmed">
        {serviceName(one.service)}
      </Text>
      <TrustMark of={one} short />
      {reachable ? null : (
        <Anchor component={Link} to={exchangePaths.correspondent(one.person)} size="sm" fw={550}>
          {t(one.trust === 'key-changed' ? 'send.stopPhone' : 'send.verifyFirst')}
        </Anchor>
      )}
    </Choice>
  );
}
