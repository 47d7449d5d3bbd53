/** How long each part is kept after closing: nothing is set before a person sets it, with where it is written. */
import { Button, Stack, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useMe } from '../../data/vault.tsx';
import type { Retention, RetentionRule, ServicePeriod } from '../../vault/api.ts';
import { usePeriod } from './period.ts';
import { RuleDialog, type Whose } from './rule-dialog.tsx';
import { pair } from '../../i18n/pair.ts';

interface RulesProps {
  readonly retention: Pick<Retention, 'rules' | 'own' | 'service'>;
  readonly onChange: () => void;
}

/** What stands for one kind of part. */
interface Standing {
  readonly kind: SectionKind;
  /** What counts. */
  readonly rule: RetentionRule | null;
  readonly own: RetentionRule | null;
  readonly service: ServicePeriod | null;
}

function standingOf({ rules, own, service }: RulesProps['retention'], kind: SectionKind): Standing {
  const of = <T extends { readonly section: SectionKind }>(all: readonly T[]): T | null =>
    all.find(({ section }) => section === kind) ?? null;
  return { kind, rule: of(rules), own: of(own), service: of(service.set?.periods ?? []) };
}

/** Every kind of part stands here, whether or not somebody reads any of it. */
export function Rules({ retention, onChange }: RulesProps): ReactNode {
  const { t } = useTranslation('retention');
  const [editing, setEditing] = useState<{ readonly kind: SectionKind; readonly whose: Whose }>();
  return (
    <>
      <Table verticalSpacing="xs">
        <Table.Caption className="visually-hidden">{t('rules.title')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="28%">{t('rules.part')}</Table.Th>
            <Table.Th w="22%">{t('rules.period')}</Table.Th>
            <Table.Th>{t('rules.source')}</Table.Th>
            <Table.Th w="1%">
              <span className="visually-hidden">{t('rules.change')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sectionKinds.map((kind) => (
            <Row
              key={kind}
              standing={standingOf(retention, kind)}
              maySet={retention.service.maySet}
              onEdit={(whose) => setEditing({ kind, whose })}
            />
          ))}
        </Table.Tbody>
      </Table>
      {editing === undefined ? null : (
        <RuleDialog {...editing} onChange={onChange} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

interface RowProps {
  readonly standing: Standing;
  readonly maySet: boolean;
  readonly onEdit: (whose: Whose) => void;
}

function Row({ standing, maySet, onEdit }: RowProps): ReactNode {
  const { t } = useTranslation('retention');
  const words = useUnitWords();
  const period = usePeriod();
  const { readsOnly } = useMe();
  const { kind, rule, own, service } = standing;
  const isOpen = service === null || service.shorter || service.longer;
  const button = (label: string, whose: Whose): ReactNode => (
    <Button
      variant="subtle"
      size="compact-md"
      aria-label={pair(label, words.section(kind))}
      onClick={() => onEdit(whose)}
    >
      {label}
    </Button>
  );
  return (
    <Table.Tr>
      <Table.Td>{words.section(kind)}</Table.Td>
      <Table.Td>{rule === null ? <Text c="dimmed">{t('rules.none')}</Text> : period(rule.months)}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {rule?.source}
        <Resting rule={rule} />
        <FromService standing={standing} />
      </Table.Td>
      <Table.Td>
        {readsOnly === null ? (
          <Stack gap={0} align="stretch">
            {isOpen || own !== null ? button(t(own === null ? 'rules.set' : 'rules.change'), { own }) : null}
            {maySet ? button(t('rules.forService'), { service }) : null}
          </Stack>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

/** Who decided and by which article; a period without an article, and a part without a period, say what the law wants. */
function Resting({ rule }: { readonly rule: RetentionRule | null }): ReactNode {
  const { t } = useTranslation('retention');
  const article = rule?.basis?.article;
  if (rule === null || article === undefined)
    return (
      <Text size="sm" data-missing-article>
        {t(rule === null ? 'rules.noMaximum' : 'basis.noArticle')}
      </Text>
    );
  const by = rule.basis?.decidedBy;
  return (
    <Text size="sm" c="dimmed">
      {by === undefined ? article : t('basis.articleBy', { article, by })}
    </Text>
  );
}

/** Who set it for the service, what that leaves open, and one's own that does not count beside it. */
function FromService({ standing: { rule, own, service } }: { readonly standing: Standing }): ReactNode {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const period = usePeriod();
  if (service === null) return null;
  const { shorter, longer } = service;
  const open = shorter && longer ? 'both' : shorter ? 'shorter' : longer ? 'longer' : 'none';
  const by = rule?.ofService;
  return (
    <>
      <Text size="sm" c="dimmed">
        {by === undefined
          ? t('rules.serviceHas', { period: period(service.months) })
          : t('rules.ofService', { name: by.name, date: format.date(isoDateOf(by.at)) })}{' '}
        {t(`rules.leaves.${open}`)}
      </Text>
      {by === undefined || own === null ? null : (
        <Text size="sm" c="dimmed">
          {t('rules.ownUnused', { period: period(own.months) })}
        </Text>
      )}
    </>
  );
}
