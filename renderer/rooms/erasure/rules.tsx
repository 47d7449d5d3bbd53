/** How long each part is kept after closing: nothing is set before a person sets it, with where it is written. */
import { Button, Group, Modal, NumberInput, Select, Stack, Table, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { ProblemNote } from '../../app/problems.tsx';
import { useUnitWords } from '../../app/unit-text.tsx';
import { useMe, useVault } from '../../app/vault.tsx';
import type { RetentionRule, VaultProblem } from '../../vault/api.ts';
import { usePeriod } from './period.ts';

interface RulesProps {
  readonly rules: readonly RetentionRule[];
  readonly onChange: () => void;
}

/** Every kind of part stands here, whether or not somebody reads any of it. */
export function Rules({ rules, onChange }: RulesProps): ReactNode {
  const { t } = useTranslation('retention');
  const words = useUnitWords();
  const period = usePeriod();
  const { readsOnly } = useMe();
  const [editing, setEditing] = useState<SectionKind>();
  const ruleOf = (kind: SectionKind): RetentionRule | undefined => rules.find(({ section }) => section === kind);
  return (
    <>
      <Table verticalSpacing="xs">
        <Table.Caption className="visually-hidden">{t('rules.title')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="28%">{t('rules.part')}</Table.Th>
            <Table.Th w="18%">{t('rules.period')}</Table.Th>
            <Table.Th>{t('rules.source')}</Table.Th>
            <Table.Th w="1%">
              <span className="visually-hidden">{t('rules.change')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sectionKinds.map((kind) => {
            const rule = ruleOf(kind);
            return (
              <Table.Tr key={kind}>
                <Table.Td>{words.section(kind)}</Table.Td>
                <Table.Td>
                  {rule === undefined ? <Text c="dimmed">{t('rules.none')}</Text> : period(rule.months)}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{rule?.source}</Table.Td>
                <Table.Td>
                  {readsOnly === null ? (
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={`${t(rule === undefined ? 'rules.set' : 'rules.change')}: ${words.section(kind)}`}
                      onClick={() => setEditing(kind)}
                    >
                      {t(rule === undefined ? 'rules.set' : 'rules.change')}
                    </Button>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {editing === undefined ? null : (
        <RuleDialog kind={editing} rule={ruleOf(editing)} onChange={onChange} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

interface RuleDialogProps {
  readonly kind: SectionKind;
  readonly rule: RetentionRule | undefined;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

const year = 12;
const units = ['years', 'months'] as const;
type Unit = (typeof units)[number];
const shortestSource = 3;

function RuleDialog({ kind, rule, onChange, onClose }: RuleDialogProps): ReactNode {
  const { t } = useTranslation('retention');
  const { t: tCommon } = useTranslation();
  const words = useUnitWords();
  const vault = useVault();
  const first: Unit = rule !== undefined && rule.months % year !== 0 ? 'months' : 'years';
  const [unit, setUnit] = useState<Unit>(first);
  const [count, setCount] = useState<number | ''>(
    rule === undefined ? '' : first === 'years' ? rule.months / year : rule.months,
  );
  const [source, setSource] = useState(rule?.source ?? '');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<VaultProblem>();
  const months = count === '' ? null : count * (unit === 'years' ? year : 1);
  const save = async (wanted: number | null): Promise<void> => {
    setIsBusy(true);
    const saved = await vault.saveRetentionRule({ section: kind, months: wanted, source });
    setIsBusy(false);
    if (!saved.ok) return setProblem(saved.problem);
    onChange();
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (months !== null) void save(months);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('rule.title', { part: words.section(kind) })}
      closeButtonProps={{ 'aria-label': tCommon('close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text>{t(kind === 'identity' ? 'rule.aboutIdentity' : 'rule.about')}</Text>
          <Group align="end" gap="sm">
            <NumberInput
              label={t('rule.period')}
              min={1}
              max={100}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="strict"
              value={count}
              onChange={(value) => setCount(typeof value === 'number' && value > 0 ? value : '')}
              w={140}
              data-autofocus
            />
            <Select
              aria-label={t('rule.unit')}
              allowDeselect={false}
              value={unit}
              data={units.map((value) => ({ value, label: t(`rule.${value}`) }))}
              onChange={(value) => setUnit(units.find((each) => each === value) ?? 'years')}
              w={140}
            />
          </Group>
          <Textarea
            label={t('rule.source')}
            description={t('rule.sourceHint')}
            autosize
            minRows={2}
            maxLength={300}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          {problem === undefined ? null : <ProblemNote problem={problem} />}
          <Group justify="space-between">
            {rule === undefined ? (
              <span />
            ) : (
              <Button variant="subtle" color="gray" onClick={() => void save(null)} disabled={isBusy}>
                {t('rule.end')}
              </Button>
            )}
            <Group>
              <Button variant="subtle" color="gray" onClick={onClose}>
                {tCommon('cancel')}
              </Button>
              <Button
                type="submit"
                loading={isBusy}
                disabled={months === null || source.trim().length < shortestSource}
              >
                {t('rule.do')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
