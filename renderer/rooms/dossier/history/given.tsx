/** Who was given an entry from here before it was put right or erased; each is told by a file the holder sends. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { useAnswer } from '../../../data/use-answer.ts';
import { useVault } from '../../../data/vault.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import classes from '../../../fields/history-entry.module.css';
import { isoDateOf } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { ToldReceiver } from '../../../widgets/exchange/told-receiver.tsx';
import type { EarlierReceiver } from '../../../vault/api.ts';

interface Entry {
  readonly section: SectionKind;
  readonly entity: string;
}

/** Of one entry alone: where none is chosen there is nobody to name. */
export function Given({
  section,
  entity,
}: {
  readonly section: SectionKind;
  readonly entity: string | undefined;
}): ReactNode {
  return entity === undefined ? null : <GivenTo section={section} entity={entity} />;
}

function GivenTo({ section, entity }: Entry): ReactNode {
  const { t } = useTranslation('history');
  const { view } = useOpenDossier();
  const asked = useAnswer(
    (calls) => calls.earlierReceivers({ dossier: view.id, section, entity }),
    `given ${section}/${entity}`,
    view.id,
  );
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state === 'waiting') return null;
  return (
    <details className={classes.given} data-given={entity}>
      <summary>{t('given.title')}</summary>
      <Text size="sm">{asked.value.length === 0 ? t('given.none') : t('given.about')}</Text>
      <ul>
        {asked.value.map((receiver) => (
          <Receiver key={receiver.person} receiver={receiver} entry={{ section, entity }} />
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('given.paper')}
      </Text>
    </details>
  );
}

interface ReceiverProps {
  readonly receiver: EarlierReceiver;
  readonly entry: Entry;
}

/** Nothing is offered that is not true of the entry since it left for them. */
function Receiver({ receiver: { person, name, at, may, toldAt }, entry }: ReceiverProps): ReactNode {
  const { t } = useTranslation('history');
  const { date } = useFormat();
  const vault = useVault();
  const { view } = useOpenDossier();
  const told = toldAt === undefined ? [] : [t('given.told', { date: date(isoDateOf(toldAt)) })];
  return (
    <ToldReceiver
      name={name}
      facts={[t('given.last', { date: date(isoDateOf(at)) }), ...told]}
      notices={may.map((how) => ({
        label: how === 'erased' ? t('given.erased') : t('given.putRight'),
        make: () => vault.sendCorrection({ dossier: view.id, ...entry, person, how }),
      }))}
      ready={t('given.ready')}
    />
  );
}
