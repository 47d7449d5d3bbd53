/** Asking about something, and writing down what was answered: about what, for whom, explained how, answered how, until when. */
import { Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DialogForm } from '../../../ui/dialog-form.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { holderOf } from '../../../../shared/disclosure/consent.ts';
import { consentTopics, type ConsentTopic } from '../../../../shared/dossier/units/consent.ts';
import { useNeeded, type Needed } from '../../../ui/needed.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { functionName, placeName } from '../../../i18n/name-words.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { DateField } from '../../../fields/date-field.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useLanguageChoices } from '../../../fields/languages.ts';
import { OtherWays } from '../../../fields/sources/other-ways.tsx';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import classes from './consent.module.css';
import { ledgersIn, type LedgerLine } from './ledger-of.ts';
import {
  itemsOf,
  usualWay,
  useConsentForm,
  whatIsThere,
  type ConsentAnswer,
  type ConsentFields,
} from './use-consent-form.ts';

export interface ConsentFormProps {
  /** What is filled in further; undefined: something new. */
  readonly line: LedgerLine | undefined;
  readonly onClose: () => void;
}

export function ConsentForm({ line, onClose }: ConsentFormProps): ReactNode {
  const { t } = useTranslation('consent');
  const form = useConsentForm(line);
  const { fields, set } = form;
  const needed = useNeeded(whatIsThere(fields));
  return (
    <DialogForm
      size="lg"
      title={t(line === undefined ? 'form.title' : 'form.fillTitle')}
      action={t('form.keep')}
      note={
        <Text size="sm" c="dimmed">
          {t('form.reasonNote')}
        </Text>
      }
      needed={needed}
      onDo={form.keep}
      onClose={onClose}
    >
      <About fields={fields} set={set} needed={needed} isNew={line === undefined} />
      <Explained fields={fields} set={set} />
      <Answer fields={fields} set={set} />
      <Group gap="sm">
        <ButtonWithIcon variant="default" type="button" icon={IconFileUpload} onClick={() => void form.pick()}>
          {t('form.pick')}
        </ButtonWithIcon>
        <OtherWays onFile={form.give} />
        <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere' }}>
          {form.file?.name ?? line?.consent.paper?.name ?? ''}
        </Text>
      </Group>
      <ProblemNote problem={form.problem} />
    </DialogForm>
  );
}

interface PartProps {
  readonly fields: ConsentFields;
  readonly set: (changed: Partial<ConsentFields>) => void;
}

interface AboutProps extends PartProps {
  readonly needed: Pick<Needed<keyof ReturnType<typeof whatIsThere>>, 'field' | 'group'>;
}

function About({ fields, set, needed, isNew }: AboutProps & { readonly isNew: boolean }): ReactNode {
  const { t } = useTranslation('consent');
  const values = useValues();
  const { view } = useOpenDossier();
  const mine = ledgersIn(view);
  const topics = consentTopics.filter((topic) => mine.includes(holderOf(topic)));
  return (
    <>
      <Select
        label={t('form.topic')}
        data={topics.map((topic) => ({ value: topic, label: values.consentTopic[topic] }))}
        value={fields.topic}
        disabled={!isNew}
        allowDeselect={false}
        onChange={(value) => {
          const topic = topics.find((each) => each === value) ?? fields.topic;
          set({ topic, items: [], how: usualWay(topic) });
        }}
        {...(isNew && { 'data-autofocus': true })}
      />
      <Items topic={fields.topic} fields={fields} set={set} needed={needed} />
      <div className={classes.pair}>
        <Receiver fields={fields} set={set} needed={needed} />
        <DateField label={t('form.on')} {...needed.field('on')} value={fields.on} onChange={(on) => set({ on })} />
      </div>
      <TextInput
        label={t('form.purpose')}
        {...needed.field('purpose')}
        description={t('form.purposeHint')}
        maxLength={500}
        value={fields.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
    </>
  );
}

function Items({ topic, fields, set, needed }: AboutProps & { readonly topic: ConsentTopic }): ReactNode {
  const { t } = useTranslation('consent');
  const format = useFormat();
  const { view } = useOpenDossier();
  const items = itemsOf(view, topic);
  if (items === null) return null;
  if (items.length === 0) return <Text c="dimmed">{t('form.noItems')}</Text>;
  return (
    <Checkbox.Group
      label={t('form.items')}
      {...needed.group('items')}
      value={[...fields.items]}
      onChange={(chosen) => set({ items: chosen })}
    >
      <Stack gap="xs" mt="xs">
        {items.map(({ id, on, text }) => (
          <Checkbox key={id} value={id} label={`${format.date(on)}${text === '' ? '' : `: ${text}`}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function Receiver({ fields, set, needed }: AboutProps): ReactNode {
  const { t } = useTranslation('consent');
  const { language } = useFormat();
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const people = asked.state === 'ready' ? asked.value.filter(({ trust }) => trust !== 'this-computer') : [];
  return (
    <Select
      label={t('form.to')}
      {...needed.field('to')}
      description={asked.state === 'ready' && people.length === 0 ? t('form.nobody') : t('form.toHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      searchable
      data={people.map(({ person, name, function: fn, service }) => ({
        value: person,
        label: `${name}, ${functionName(fn, language)}, ${placeName(service, language)}`,
      }))}
      value={fields.to?.person ?? null}
      onChange={(value) => {
        const found = people.find(({ person }) => person === value);
        set({ to: found && { person: found.person, service: found.service, name: found.name } });
      }}
    />
  );
}

function Explained({ fields, set }: PartProps): ReactNode {
  const { t } = useTranslation('consent');
  const languages = useLanguageChoices();
  return (
    <div className={classes.pair}>
      <Select
        label={t('form.explained')}
        data={[...languages]}
        searchable
        value={fields.language}
        onChange={(language) => set({ language: language ?? '' })}
      />
      <TextInput
        label={t('form.interpreter')}
        description={t('form.interpreterHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        maxLength={500}
        value={fields.interpreter}
        onChange={(event) => set({ interpreter: event.currentTarget.value })}
      />
    </div>
  );
}

const ways = ['paper', 'spoken', 'on-screen'] as const;
const answers: readonly ConsentAnswer[] = ['not-yet', 'yes', 'no'];

function Answer({ fields, set }: PartProps): ReactNode {
  const { t } = useTranslation('consent');
  const values = useValues();
  return (
    <>
      <div>
        <Text component="label" size="sm" fw={500} id="consent-answer">
          {t('form.answer')}
        </Text>
        <Segments
          fullWidth
          aria-labelledby="consent-answer"
          data={answers.map((each) => ({
            value: each,
            label: each === 'not-yet' ? t('form.notYet') : values.consentAnswer[each],
          }))}
          value={fields.answer}
          onChange={(answer) => set({ answer })}
        />
      </div>
      {fields.answer === 'not-yet' ? null : (
        <div className={classes.pair}>
          <Select
            label={t('form.how')}
            data={[...choicesOf(ways, values.consentHow)]}
            allowDeselect={false}
            value={fields.how}
            onChange={(value) => set({ how: ways.find((each) => each === value) ?? 'spoken' })}
          />
          <DateField
            label={t('form.answeredOn')}
            value={fields.answeredOn}
            onChange={(answeredOn) => set({ answeredOn })}
          />
          {fields.answer === 'yes' ? (
            <DateField
              label={t('form.until')}
              description={t('form.untilHint')}
              inputWrapperOrder={['label', 'input', 'description']}
              value={fields.until}
              onChange={(until) => set({ until })}
            />
          ) : null}
        </div>
      )}
    </>
  );
}
