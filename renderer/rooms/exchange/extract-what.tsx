/** Sending an extract: which, field by field, until when; and exactly how it will be read. */
import { Alert, Anchor, Checkbox, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconBan, IconClockX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { isRequiredWith, type ExtractChoice } from '../../../shared/disclosure/extracting.ts';
import { useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useUnitWords, ValueText } from '../../i18n/units/unit-text.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { useValues } from '../../fields/use-values.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { GroundSource } from './ground-source.tsx';
import { useGroundText, useNextStep } from './ground-text.ts';
import { OwnEnd } from '../../widgets/exchange/own-end.tsx';
import { Reading } from '../../widgets/exchange/reading.tsx';
import type { SendDraft } from './send-draft.ts';
import type { Extracting } from './use-extract.ts';
import type { ExtractDraft } from './send-draft.ts';

export interface ExtractWhatProps {
  readonly dossier: string | undefined;
  readonly draft: ExtractDraft;
  readonly extract: Extracting;
  readonly onChange: (changed: Partial<ExtractDraft>) => void;
}

export function ExtractWhat({ dossier, draft, extract, onChange }: ExtractWhatProps): ReactNode {
  const { t } = useTranslation(['consent', 'exchange', 'disclosure']);
  const values = useValues();
  const format = useFormat();
  const { plan, kind, offers, problem } = extract;
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (plan === undefined || kind === undefined) return <Text c="dimmed">{t('exchange:send.chooseFirst')}</Text>;
  const may = plan.choices.filter((each) => each.allowed);
  const latest = plan.latest;
  return (
    <>
      <Select
        label={t('send.kind')}
        data={offers.map((each) => ({ value: each.kind, label: values.extractKind[each.kind] }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => onChange({ kind: offers.find((each) => each.kind === value)?.kind, until: '' })}
      />
      {may.length === 0 ? null : (
        <>
          <Ground choices={may} />
          <TextInput
            label={t('send.purpose')}
            maxLength={500}
            value={draft.purpose}
            onChange={(event) => onChange({ purpose: event.currentTarget.value })}
          />
          <Fields
            title={t('send.person')}
            choices={may.filter(({ section }) => section === 'identity')}
            extract={extract}
          />
          <Fields
            title={t('send.fields')}
            choices={may.filter(({ section }) => section !== 'identity')}
            extract={extract}
          />
          <DateField
            label={t('send.until')}
            description={latest === undefined ? undefined : t('send.latest', { date: format.date(latest) })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.until === '' ? (latest ?? '') : draft.until}
            error={
              latest !== undefined && draft.until > latest ? t('send.latest', { date: format.date(latest) }) : undefined
            }
            onChange={(until) => onChange({ until })}
          />
          <OwnEnd kind={kind} />
        </>
      )}
      {plan.choices.length === 0 ? <Text c="dimmed">{t('send.nothing')}</Text> : null}
      <Cannot dossier={dossier} choices={plan.choices.filter((each) => !each.allowed)} />
    </>
  );
}

/** On what it rests, and where that stands. */
function Ground({ choices }: { readonly choices: readonly ExtractChoice[] }): ReactNode {
  const groundText = useGroundText();
  const grounds = [...new Set(choices.map(({ ground }) => ground))];
  return (
    <div>
      <Text size="sm" c="dimmed">
        {grounds.map(groundText).join(' ')}
      </Text>
      <GroundSource keys={grounds} />
    </div>
  );
}

const valueOf = ({ leaves: { type, unit, value } }: ExtractChoice) => ({ type, unit, value });

interface FieldsProps {
  readonly title: string;
  readonly choices: readonly ExtractChoice[];
  readonly extract: Extracting;
}

function Fields({ title, choices, extract }: FieldsProps): ReactNode {
  const words = useUnitWords();
  if (choices.length === 0) return null;
  return (
    <Checkbox.Group label={title} value={[...extract.chosen]}>
      <Stack gap={6} mt={6}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.key}
            value={choice.key}
            checked={extract.chosen.includes(choice.key)}
            disabled={isRequiredWith(choice, choices, extract.chosen)}
            onChange={() => extract.toggle(choice.key)}
            label={
              <>
                <Text span c="dimmed" size="sm">
                  {words.unit('extract', choice.leaves.type, choice.leaves.unit)}:
                </Text>{' '}
                <ValueText section="extract" {...valueOf(choice)} />
              </>
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** What stands against the rest, once for each reason, with what would be needed. */
interface CannotProps {
  readonly dossier: string | undefined;
  readonly choices: readonly ExtractChoice[];
}

function Cannot({ dossier, choices }: CannotProps): ReactNode {
  const { t } = useTranslation('consent');
  const groundText = useGroundText();
  const nextStep = useNextStep();
  const words = useUnitWords();
  const reasons = [...new Set(choices.map(({ ground }) => ground))];
  if (reasons.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3}>{t('send.cannot')}</Title>
      {reasons.map((reason) => {
        const those = choices.filter(({ ground }) => ground === reason);
        const names = [...new Set(those.map(({ leaves }) => words.unit('extract', leaves.type, leaves.unit)))];
        return (
          <Group key={reason} gap="xs" wrap="nowrap" align="flex-start">
            <IconBan size={17} stroke={1.75} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
            <div>
              <Text fw={500}>{names.join(', ')}</Text>
              <Text size="sm" c="dimmed">
                {groundText(reason)} {nextStep(reason)}
              </Text>
              {reason === 'consent-missing' && dossier !== undefined ? (
                <Anchor component={Link} to={dossierPath(dossier, { tab: 'consent' })} size="sm" fw={550}>
                  {t('send.toLedger')}
                </Anchor>
              ) : null}
            </div>
          </Group>
        );
      })}
    </Stack>
  );
}

export interface ExtractAsReadProps {
  readonly draft: SendDraft;
  readonly extract: Extracting;
}

export function ExtractAsRead({ draft, extract }: ExtractAsReadProps): ReactNode {
  const { t } = useTranslation(['consent', 'exchange']);
  const format = useFormat();
  const { plan } = extract;
  if (plan === undefined) return <Text c="dimmed">{t('exchange:send.chooseFirst')}</Text>;
  const until = draft.extract.until === '' ? plan.latest : draft.extract.until;
  return (
    <Stack gap="md" aria-live="polite">
      {draft.message.trim() === '' ? null : (
        <div className={classes['sheet']}>
          <Text size="sm" c="dimmed">
            {t('exchange:report.message')}
          </Text>
          <Text dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {draft.message}
          </Text>
        </div>
      )}
      {plan.latest === undefined ? <Text c="dimmed">{t('send.nothingChosen')}</Text> : null}
      <Reading sections={plan.asTheyRead} />
      {until === undefined || plan.latest === undefined ? null : (
        <Alert color="gray" icon={<IconClockX aria-hidden />} role="note">
          {t('send.ends', { date: format.date(until) })}
          <OwnEnd kind={extract.kind} />
        </Alert>
      )}
    </Stack>
  );
}
