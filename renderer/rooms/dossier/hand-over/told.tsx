/** Everyone who does a step, ticked off as they are told who carries the dossier now. */
import { Checkbox, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HandOverFacts, Provider } from '../../../../shared/dossier/hand-over.ts';
import { providersIn } from '../../../../shared/dossier/plan/hand-overs-of.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { authorName, placeName } from '../../../i18n/name-words.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { usePerson } from '../../../fields/person.ts';
import { newEntityId, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import classes from './hand-over.module.css';

export interface ToldProps {
  readonly plan: SectionView;
  readonly handOver: HandOverFacts;
}

export function Told({ plan, handOver }: ToldProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { save, problem } = useSaving();
  const told = new Map(
    listOf(plan, 'hand-over-told').flatMap((entity) => {
      const said = read('plan', 'hand-over-told', entity, 'told');
      return said?.handOver === handOver.id ? [[said.key, entity] as const] : [];
    }),
  );
  const { firstName, surname } = usePerson();
  const now = providersIn(plan, handOver, `${firstName} ${surname}`);
  // Who was told stays in the list, also when the step is done meanwhile.
  const before = [...told].flatMap(([key, entity]): readonly Provider[] => {
    const name = read('plan', 'hand-over-told', entity, 'told')?.name ?? key;
    return now.some((each) => each.key === key) ? [] : [{ key, name, kind: 'free' }];
  });
  const tick = (provider: Provider): void => {
    const entity = told.get(provider.key);
    const { key, name } = provider;
    const value = { handOver: handOver.id, key, name, on: todayIso(), how: 'phone' as const };
    void save([
      entity === undefined
        ? put(unitPlace('plan', 'hand-over-told', newEntityId(), 'told'), value, [])
        : { do: 'take-out', section: 'plan', type: 'hand-over-told', entity: entity.id },
    ]);
  };
  return (
    <div className={classes.sub}>
      <h4>{t('handOver.told')}</h4>
      <Text size="sm" c="dimmed">
        {now.length + before.length === 0 ? t('handOver.toldNobody') : t('handOver.toldHint')}
      </Text>
      <ul className={classes.told}>
        {[...now, ...before].map((each) => (
          <li key={each.key}>
            <ToldLine provider={each} entity={told.get(each.key)} canWrite={plan.canWrite} onTick={() => tick(each)} />
          </li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
    </div>
  );
}

interface ToldLineProps {
  readonly provider: Provider;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly onTick: () => void;
}

function ToldLine({ provider: { kind, id, name }, entity, canWrite, onTick }: ToldLineProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language, date } = useFormat();
  const said = read('plan', 'hand-over-told', entity, 'told');
  const author = entity?.units['told']?.versions[0]?.author;
  const teller = author === undefined ? '' : authorName(author, language);
  return (
    <Checkbox
      label={kind === 'directory' && id !== undefined ? placeName(id, language) : name}
      description={said === undefined ? undefined : t('handOver.toldOn', { date: date(said.on), name: teller })}
      checked={said !== undefined}
      disabled={!canWrite}
      onChange={onTick}
    />
  );
}
