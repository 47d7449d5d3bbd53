/** One retention period: one's own, or for the whole service, which then says what it leaves open. */
import { Checkbox, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { useNeeded, type NeededField } from '../../ui/needed.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useVault } from '../../data/vault.tsx';
import type { Answer, RetentionRule, ServicePeriod } from '../../vault/api.ts';
import { Proposals } from './proposals.tsx';
import { BasisFields, basisForm, basisOf } from './rule-basis.tsx';

/** Whose period is set: `null` where none is yet. */
export type Whose = { readonly own: RetentionRule | null } | { readonly service: ServicePeriod | null };

interface RuleDialogProps {
  readonly kind: SectionKind;
  readonly whose: Whose;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

const year = 12;
const units = ['years', 'months'] as const;
type Unit = (typeof units)[number];
const shortestSource = 3;

export function RuleDialog({ kind, whose, onChange, onClose }: RuleDialogProps): ReactNode {
  const { t } = useTranslation('retention');
  const words = useUnitWords();
  const vault = useVault();
  const before = 'own' in whose ? whose.own : whose.service;
  const [months, setMonths] = useState<number | null>(before?.months ?? null);
  const [source, setSource] = useState(before?.source ?? '');
  const [basis, setBasis] = useState(basisForm(before?.basis));
  const [taken, setTaken] = useState(0);
  const [open, setOpen] = useState<LeftOpenValue>({
    shorter: 'service' in whose && whose.service?.shorter === true,
    longer: 'service' in whose && whose.service?.longer === true,
  });
  const needed = useNeeded({ months: months !== null, source: source.trim().length >= shortestSource });
  const save = (wanted: number | null): Answer<unknown> => {
    const period = { section: kind, months: wanted, source, basis: basisOf(basis) };
    return 'own' in whose ? vault.saveRetentionRule(period) : vault.saveServicePeriod({ ...period, ...open });
  };
  const end = {
    action: t('own' in whose ? 'rule.end' : 'rule.serviceEnd'),
    isFree: true,
    onDo: () => save(null),
  };
  return (
    <DialogForm
      size="lg"
      title={t('own' in whose ? 'rule.title' : 'rule.serviceTitle', { part: words.section(kind) })}
      action={t('rule.do')}
      needed={needed}
      onDo={() => save(months)}
      {...(before !== null && { other: end })}
      onDone={onChange}
      onClose={onClose}
    >
      <Text>{t(kind === 'identity' ? 'rule.aboutIdentity' : 'rule.about')}</Text>
      <Proposals
        kind={kind}
        onTake={(found) => {
          setMonths(found.months);
          setSource(found.source);
          setBasis(found.basis);
          setTaken(taken + 1);
        }}
      />
      <Period key={taken} first={months ?? undefined} needed={needed.field('months')} onChange={setMonths} />
      <Textarea
        label={t('rule.source')}
        {...needed.field('source')}
        description={t('rule.sourceHint')}
        autosize
        minRows={2}
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <BasisFields value={basis} set={setBasis} />
      {'service' in whose ? <LeftOpen value={open} onChange={setOpen} /> : null}
    </DialogForm>
  );
}

interface PeriodProps {
  readonly first: number | undefined;
  readonly needed: NeededField;
  readonly onChange: (months: number | null) => void;
}

function Period({ first, needed, onChange }: PeriodProps): ReactNode {
  const { t } = useTranslation('retention');
  const [unit, setUnit] = useState<Unit>(first !== undefined && first % year !== 0 ? 'months' : 'years');
  const [count, setCount] = useState<number | ''>(first === undefined ? '' : unit === 'years' ? first / year : first);
  const tell = (how: number | '', by: Unit): void => {
    setCount(how);
    setUnit(by);
    onChange(how === '' ? null : how * (by === 'years' ? year : 1));
  };
  return (
    <Group align="end" gap="sm">
      <NumberInput
        label={t('rule.period')}
        {...needed}
        min={1}
        max={100}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        value={count}
        onChange={(value) => tell(typeof value === 'number' && value > 0 ? value : '', unit)}
        w={180}
        data-autofocus
      />
      <Select
        aria-label={t('rule.unit')}
        allowDeselect={false}
        value={unit}
        data={units.map((value) => ({ value, label: t(`rule.${value}`) }))}
        onChange={(value) => tell(count, units.find((each) => each === value) ?? 'years')}
        w={140}
      />
    </Group>
  );
}

type LeftOpenValue = Pick<ServicePeriod, 'shorter' | 'longer'>;

interface LeftOpenProps {
  readonly value: LeftOpenValue;
  readonly onChange: (value: LeftOpenValue) => void;
}

/** What each colleague may still choose for themselves. */
function LeftOpen({ value, onChange }: LeftOpenProps): ReactNode {
  const { t } = useTranslation('retention');
  return (
    <Stack gap="xs" role="group" aria-label={t('rule.open')}>
      <Text fw={550}>{t('rule.open')}</Text>
      {(['shorter', 'longer'] as const).map((which) => (
        <Checkbox
          key={which}
          label={t(`rule.${which}`)}
          checked={value[which]}
          onChange={(event) => onChange({ ...value, [which]: event.currentTarget.checked })}
        />
      ))}
    </Stack>
  );
}
