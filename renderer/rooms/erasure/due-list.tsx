/** What is due, person by person and part by part: erase it now, or keep it longer. */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconEraser } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { dossierPath } from '../../routes/paths.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import { useMe } from '../../data/vault.tsx';
import { useValues } from '../../fields/use-values.ts';
import type { DueDossier, DuePart, KeptPart } from '../../vault/api.ts';
import { EraseDialog } from '../../widgets/erasure/erase-dialog.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { usePeriod } from './period.ts';

interface ListProps {
  readonly dossiers: readonly DueDossier[];
  readonly onChange: () => void;
}

export const DueList = ({ dossiers, onChange }: ListProps): ReactNode => (
  <Stack gap="md">
    {dossiers.map((each) => (
      <DueCard key={each.dossier} dossier={each} onChange={onChange} />
    ))}
  </Stack>
);

/** What is asked of a part: which erasing, or which keeping. */
type Asking = { readonly erase: DuePart | 'whole' } | { readonly keep: SectionKind };

interface CardProps {
  readonly dossier: DueDossier;
  readonly onChange: () => void;
}

function DueCard({ dossier, onChange }: CardProps): ReactNode {
  const { t } = useTranslation('retention');
  const { readsOnly } = useMe();
  const [asking, setAsking] = useState<Asking>();
  const { due, isWhole } = dossier;
  const mayAct = readsOnly === null;
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Group justify="space-between" align="start" wrap="nowrap">
          <Head dossier={dossier} />
          {isWhole && mayAct ? (
            <ButtonWithIcon
              variant="default"
              color="red"
              icon={IconEraser}
              onClick={() => setAsking({ erase: 'whole' })}
            >
              {t('due.eraseWhole')}
            </ButtonWithIcon>
          ) : null}
        </Group>
        {due.map((part) => (
          <PartRow key={part.section} part={part} waits={part.section === 'identity' && !isWhole}>
            {mayAct ? (
              <>
                <ButtonWithIcon
                  variant="subtle"
                  icon={IconCalendarPlus}
                  onClick={() => setAsking({ keep: part.section })}
                >
                  {t('keep.open')}
                </ButtonWithIcon>
                {part.section === 'identity' ? null : (
                  <ButtonWithIcon variant="default" icon={IconEraser} onClick={() => setAsking({ erase: part })}>
                    {t('due.erase')}
                  </ButtonWithIcon>
                )}
              </>
            ) : null}
          </PartRow>
        ))}
      </Stack>
      {asking === undefined ? null : (
        <Ask dossier={dossier} asking={asking} onChange={onChange} onClose={() => setAsking(undefined)} />
      )}
    </Card>
  );
}

interface AskProps extends CardProps {
  readonly asking: Asking;
  readonly onClose: () => void;
}

function Ask({ dossier, asking, onChange, onClose }: AskProps): ReactNode {
  const { t } = useTranslation('retention');
  if ('keep' in asking) {
    return <KeepDialog dossier={dossier.dossier} section={asking.keep} onChange={onChange} onClose={onClose} />;
  }
  const { erase } = asking;
  const sources = (erase === 'whole' ? dossier.due : [erase]).map(({ rule }) => rule.source);
  const reason = t('due.reason', { source: [...new Set(sources)].join('; ') });
  return (
    <EraseDialog
      dossier={dossier.dossier}
      word={dossier.surname}
      kinds={[]}
      fixed={erase === 'whole' ? 'whole' : erase.section}
      reason={reason.slice(0, longestReason)}
      onClose={onClose}
    />
  );
}

const longestReason = 500;

function Head({
  dossier: { dossier, surname, firstName, birth, closing, heldAs },
}: {
  readonly dossier: DueDossier;
}): ReactNode {
  const { t } = useTranslation('retention');
  const values = useValues();
  const capacity = heldAs === undefined ? t('due.noCapacity') : values.heldAs[heldAs];
  const format = useFormat();
  return (
    <div>
      <Title order={3} size="md" fw={500}>
        <Link to={dossierPath(dossier)} style={{ color: 'inherit' }}>
          <PersonName surname={surname} firstName={firstName} birth={birth} />
        </Link>
      </Title>
      <Text size="sm" c="dimmed">
        {t('closed.short', { on: format.date(closing.on), why: t(`why.${closing.why}`) })} · {capacity}
      </Text>
    </div>
  );
}

interface PartRowProps {
  readonly part: DuePart | KeptPart;
  /** It goes with the whole dossier only, and other parts are still kept. */
  readonly waits?: boolean;
  readonly children?: ReactNode;
}

function PartRow({ part, waits = false, children }: PartRowProps): ReactNode {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const period = usePeriod();
  const words = useUnitWords();
  const { section, since, rule, months, isCountedFromClosing, latest } = part;
  const from = t(`basis.events.${isCountedFromClosing ? 'closing' : (rule.basis?.from ?? 'closing')}`);
  const keeping = 'keeping' in part ? part.keeping : part.wasKept;
  return (
    <Group justify="space-between" align="start" wrap="nowrap" gap="md">
      <div>
        <Text fw={550}>{words.section(section)}</Text>
        <Text size="sm">
          {t('due.since', { date: format.date(since), period: period(months), from, source: rule.source })}
        </Text>
        {isCountedFromClosing ? <Text size="sm">{t('due.fromClosing')}</Text> : null}
        {latest === undefined ? null : <Text size="sm">{t('due.latest', { date: format.date(latest) })}</Text>}
        {rule.ofService === undefined ? null : (
          <Text size="sm" c="dimmed">
            {t('rules.ofService', { name: rule.ofService.name, date: format.date(isoDateOf(rule.ofService.at)) })}
          </Text>
        )}
        {keeping === undefined ? null : (
          <Text size="sm">
            {t('keeping' in part ? 'kept.until' : 'kept.was', {
              date: format.date(keeping.until),
              name: keeping.by,
              reason: keeping.reason,
            })}
          </Text>
        )}
        {waits ? (
          <Text size="sm" c="dimmed">
            {t('due.waits')}
          </Text>
        ) : null}
      </div>
      <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
        {children}
      </Group>
    </Group>
  );
}

/** What somebody decided to keep longer; the day can be changed. */
export function KeptList({ dossiers, onChange }: ListProps): ReactNode {
  const { t } = useTranslation('retention');
  const { readsOnly } = useMe();
  const [asking, setAsking] = useState<{ readonly dossier: string; readonly section: SectionKind }>();
  return (
    <Stack gap="md">
      {dossiers.map((each) => (
        <Card key={each.dossier} withBorder padding="md">
          <Stack gap="sm">
            <Head dossier={each} />
            {each.kept.map((part) => (
              <PartRow key={part.section} part={part}>
                {readsOnly === null ? (
                  <Button variant="subtle" onClick={() => setAsking({ dossier: each.dossier, section: part.section })}>
                    {t('keep.change')}
                  </Button>
                ) : null}
              </PartRow>
            ))}
          </Stack>
        </Card>
      ))}
      {asking === undefined ? null : (
        <KeepDialog {...asking} onChange={onChange} onClose={() => setAsking(undefined)} />
      )}
    </Stack>
  );
}
