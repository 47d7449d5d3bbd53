/** The week as it returns: a picture of the hours, and below it each block as it is typed. */
import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { weekdays } from '../../../../../shared/dossier/units/plan-shapes.ts';
import { weekOf, type WeekBlock } from '../../../../../shared/dossier/plan/week.ts';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../../shared/dossier/view.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { weekdayName } from '../../../../i18n/plan-words.ts';
import { ProblemNote } from '../../../../ui/problems.tsx';
import { useUnitWords } from '../../../../i18n/units/unit-text.tsx';
import { TextUnit } from '../../../../fields/text-unit.tsx';
import { UnitEntry } from '../../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';
import { usePending } from '../../../../fields/use-pending.ts';
import { useTakeOut } from '../../../../fields/use-take-out.tsx';
import { Differences } from '../../../../fields/settle/differences.tsx';
import { Appointments } from './appointments.tsx';
import type { PlanViewProps } from '../views/plan-view-props.ts';
import classes from './week.module.css';
import { pair } from '../../../../i18n/pair.ts';

export function Week({ section }: Pick<PlanViewProps, 'section'>): ReactNode {
  const { t } = useTranslation('dossier');
  const pending = usePending('plan', 'weekly', 'what', section);
  const { takeOut, problem } = useTakeOut('plan');
  const week = weekOf(section);
  const blocks: readonly { readonly id: string; readonly entity?: EntityView }[] = [
    ...listOf(section, 'weekly').map((entity) => ({ id: entity.id, entity })),
    ...pending.begun,
  ];
  return (
    <div className={classes.week}>
      <Appointments section={section} />
      <section aria-labelledby="week">
        <div className={classes.head}>
          <h2 id="week">{t('week.title')}</h2>
          {section.canWrite ? (
            <ButtonWithIcon variant="default" icon={IconPlus} onClick={() => pending.begin()}>
              {t('week.add')}
            </ButtonWithIcon>
          ) : null}
        </div>
        <ProblemNote problem={problem} />
        {blocks.length === 0 ? <p className={classes.none}>{t('week.none')}</p> : null}
        {week.some((day) => day.length > 0) ? <Picture week={week} /> : null}
        <ul className={classes.blocks}>
          {blocks.map(({ id, entity }) => (
            <Block
              key={id}
              id={id}
              entity={entity}
              week={week}
              canWrite={section.canWrite}
              fresh={pending.newest === id}
              onTakeOut={() => (entity === undefined ? pending.forget(id) : takeOut(entity))}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

type Days = readonly (readonly WeekBlock[])[];

const hour = 60;

/** Numbers the style sheet reckons with. */
const numbers = (values: Readonly<Record<`--${string}`, number>>): CSSProperties => ({ ...values });

/** Hours down, days across; the list below says the same in words. */
function Picture({ week }: { readonly week: Days }): ReactNode {
  const { language } = useFormat();
  const all = week.flat();
  const from = Math.min(7, ...all.map((block) => Math.floor(block.from / hour)));
  const until = Math.max(20, ...all.map((block) => Math.ceil(block.until / hour)));
  const hours = Array.from({ length: until - from }, (_, at) => from + at);
  return (
    <div className={classes.picture} aria-hidden style={numbers({ '--hours': hours.length })}>
      <div />
      {weekdays.map((day) => (
        <div key={day} className={classes.dayName}>
          {weekdayName(day, language, 'short')}
        </div>
      ))}
      <div className={classes.axis}>
        {hours.map((each) => (
          <span key={each}>{`${String(each).padStart(2, '0')}:00`}</span>
        ))}
      </div>
      {weekdays.map((day, at) => (
        <div key={day} className={classes.day}>
          {(week[at] ?? []).map((block) => {
            const beside = (week[at] ?? []).filter(({ id }) => id === block.id || block.overlaps.includes(id));
            const place = beside.findIndex(({ id }) => id === block.id);
            return (
              <div
                key={`${block.id}-${block.from}`}
                className={classes.slot}
                style={numbers({
                  '--from': block.from / hour - from,
                  '--long': (block.until - block.from) / hour,
                  '--place': place,
                  '--beside': beside.length,
                })}
              >
                <strong>{block.what}</strong>
                <span className="tabular">
                  {block.hours.from} – {block.hours.until}
                </span>
                <span>{block.where}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface BlockProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly week: Days;
  readonly canWrite: boolean;
  readonly fresh: boolean;
  readonly onTakeOut: () => void;
}

function Block({ id, entity, week, canWrite, fresh, onTakeOut }: BlockProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const what = read('plan', 'weekly', entity, 'what')?.text ?? '';
  const others = new Map(
    week.flatMap((day) => {
      const mine = day.filter((block) => block.id === id).flatMap(({ overlaps }) => overlaps);
      return day.filter((block) => mine.includes(block.id)).map((block) => [block.id, block.what] as const);
    }),
  );
  return (
    <li className={classes.block} data-weekly={id}>
      <div className={classes.texts}>
        <TextUnit
          quiet={entity !== undefined}
          autoFocus={fresh}
          minRows={1}
          maxLength={500}
          place={unitPlace('plan', 'weekly', id, 'what')}
          view={entity?.units['what']}
          label={words.unit('plan', 'weekly', 'what')}
          placeholder={t('week.whatPlaceholder')}
          canWrite={canWrite}
        />
        <TextUnit
          quiet={entity !== undefined}
          minRows={1}
          maxLength={500}
          place={unitPlace('plan', 'weekly', id, 'where')}
          view={entity?.units['where']}
          label={words.unit('plan', 'weekly', 'where')}
          placeholder={t('week.wherePlaceholder')}
          canWrite={canWrite}
        />
      </div>
      <UnitEntry
        place={unitPlace('plan', 'weekly', id, 'hours')}
        view={entity?.units['hours']}
        canWrite={canWrite}
        add={t('week.addHours')}
      />
      {canWrite ? (
        <ActionIcon aria-label={pair(t('plan.takeOut'), what === '' ? t('week.unnamed') : what)} onClick={onTakeOut}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      ) : null}
      {others.size === 0 ? null : (
        <p className={classes.overlap}>
          <bdi>{t('week.overlap', { what: [...others.values()].map((text) => t('quoted', { text })).join(', ') })}</bdi>
        </p>
      )}
      {entity === undefined ? null : (
        <Differences section="plan" entity={entity} canWrite={canWrite} except={['what', 'where', 'hours']} />
      )}
    </li>
  );
}
