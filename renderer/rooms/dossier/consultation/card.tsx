/** One case consultation in the dossier: on its basis, prepared here, sat through on its own screen, closed here. */
import { Alert, Group, Text } from '@mantine/core';
import { IconClockX, IconHelp, IconPrinter, IconUsersGroup } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { stillAsked } from '../../../../shared/disclosure/gate/asked.ts';
import { closedNow, decidingOf, sharedUntil } from '../../../../shared/disclosure/gate/gate.ts';
import type { Part } from '../../../../shared/disclosure/gate/parts.ts';
import { isClosed, participantsOf } from '../../../../shared/dossier/consultation-of.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useUnitWords } from '../../../i18n/units/unit-text.tsx';
import kit from '../../../fields/kit.module.css';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useGo } from '../../../routes/address.ts';
import { paperPath } from '../../../routes/paths.ts';
import { TakenOutOrChanged } from '../../../fields/taken-out-or-changed.tsx';
import { TextUnit } from '../../../fields/text-unit.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../fields/unit-place.ts';
import { Agenda } from './agenda.tsx';
import { Approaches } from './approach.tsx';
import { AboutBasis } from './basis/about-basis.tsx';
import { BasisEntry, ChooseBasis } from './basis/choose-basis.tsx';
import { HeldThoughClosed } from './basis/held-though-closed.tsx';
import { Kept } from './basis/kept.tsx';
import { Prepared } from './basis/prepared.tsx';
import { Closing } from './closing.tsx';
import classes from './consultation.module.css';
import { Participants } from './participants.tsx';
import { Decisions, Positions, type SaidProps } from './said.tsx';
import { Sitting } from './sitting.tsx';
import { NotToPlan, ToPlan } from './to-plan.tsx';

export interface ConsultationCardProps {
  readonly section: SectionView;
  readonly entity: EntityView;
  /** Its basis was written just now: what has to be written next stands open. */
  readonly isNew: boolean;
}

export function ConsultationCard({ section, entity, isNew }: ConsultationCardProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const basis = read('consultation', 'consultation', entity, 'basis');
  const expires = sharedUntil(decidingOf(entity));
  return (
    <div className={`${kit.card} ${classes.card}`}>
      {expires === undefined ? null : (
        <Alert color="gray" icon={<IconClockX aria-hidden />}>
          {t('apart.expires', { date: format.date(expires) })}
        </Alert>
      )}
      <TakenOutOrChanged section="consultation" entity={entity} canWrite={section.canWrite} />
      <HeldThoughClosed section={section} entity={entity} />
      {basis === undefined ? (
        <Unasked section={section} entity={entity} />
      ) : (
        <>
          <div>
            <BasisEntry
              consultation={entity.id}
              view={entity.units['basis']}
              basis={basis.basis}
              canWrite={section.canWrite && !isClosed(entity)}
            />
            <AboutBasis basis={basis.basis} />
          </div>
          <OnBasis section={section} entity={entity} isNew={isNew} />
        </>
      )}
    </div>
  );
}

/** Held before anybody said on which basis. */
function Unasked({ section, entity }: Omit<ConsultationCardProps, 'isNew'>): ReactNode {
  if (!section.canWrite) return null;
  return <ChooseBasis consultation={entity.id} view={entity.units['basis']} isAsked />;
}

/** What the basis opens, and nothing of the rest. */
function OnBasis({ section, entity, isNew }: ConsultationCardProps): ReactNode {
  const deciding = decidingOf(entity);
  const isOpen = (part: Part): boolean => closedNow(deciding, part) === undefined;
  const canWrite = section.canWrite && !isClosed(entity);
  const table = { section, consultation: entity.id, participants: participantsOf(entity), canWrite };
  return (
    <>
      <Beginning section={section} entity={entity} isNew={isNew} />
      {isOpen('participants') ? <Invited entity={entity} canWrite={canWrite} /> : null}
      {isOpen('agenda') ? <Agenda entity={entity} canWrite={canWrite} /> : null}
      {canWrite ? <BeforeTheTable entity={entity} canSit={isOpen('extract')} /> : null}
      {isOpen('positions') ? (
        <>
          <OneText entity={entity} unit="positions" canWrite={canWrite} />
          <Positions {...table} />
        </>
      ) : null}
      {isOpen('tasks') ? (
        <>
          <OneText entity={entity} unit="decisions" canWrite={canWrite} />
          <Tasks {...table} entity={entity} />
        </>
      ) : null}
      <Kept section={section} entity={entity} beside={intoPlan} />
      {isOpen('frame') ? <Closing section={section} entity={entity} /> : null}
      {isOpen('tasks') ? <Approaches section={section} entity={entity} /> : null}
    </>
  );
}

/** What is prepared, then the frame: of a new one each stands open once what comes before it is written. */
function Beginning({ section, entity, isNew }: ConsultationCardProps): ReactNode {
  const basis = read('consultation', 'consultation', entity, 'basis');
  const deciding = decidingOf(entity);
  const isOpen = (part: Part): boolean => closedNow(deciding, part) === undefined;
  const [isCommonWritten, setCommonWritten] = useState(false);
  const isFrameNext = isNew && (isCommonWritten || !isOpen('common-file'));
  return (
    <>
      <Prepared section={section} entity={entity} isNew={isNew} onCommon={() => setCommonWritten(true)} />
      {isOpen('frame') ? (
        <Frame
          key={`${isFrameNext}`}
          entity={entity}
          canWrite={section.canWrite && !isClosed(entity)}
          // The frame says the text and the purpose of the basis: nobody types them twice.
          always={{ ground: basis?.reference ?? '', purpose: basis?.purpose ?? '' }}
          isNext={isFrameNext}
        />
      ) : null}
    </>
  );
}

/** With their way into the plan, or why there is none. */
function Tasks({ entity, ...table }: SaidProps & { readonly entity: EntityView }): ReactNode {
  const isOpen = closedNow(decidingOf(entity), 'to-plan') === undefined;
  return (
    <>
      <Decisions {...table} beside={isOpen ? intoPlan : undefined} />
      <NotToPlan consultation={entity} />
    </>
  );
}

const intoPlan = (agreed: EntityView): ReactNode => <ToPlan agreed={agreed} />;

/** Who takes part, and the sheet that invites them. */
function Invited({ entity, canWrite }: Omit<FrameProps, 'always' | 'isNext'>): ReactNode {
  const { t } = useTranslation('dossier');
  const { view } = useOpenDossier();
  const go = useGo();
  return (
    <>
      <Participants entity={entity} canWrite={canWrite} />
      <Group>
        <ButtonWithIcon
          variant="default"
          icon={IconPrinter}
          onClick={() => void go(paperPath(view.id, 'invitation', entity.id))}
        >
          {t('consult.printInvitation')}
        </ButtonWithIcon>
      </Group>
    </>
  );
}

interface FrameProps {
  readonly entity: EntityView;
  readonly canWrite: boolean;
  readonly always: Readonly<Record<string, string>>;
  readonly isNext: boolean;
}

function Frame({ entity, canWrite, always, isNext }: FrameProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const name = words.unit('consultation', 'consultation', 'frame');
  return (
    <section className={classes.part}>
      <h3>{name}</h3>
      <UnitEntry
        place={unitPlace('consultation', 'consultation', entity.id, 'frame')}
        view={entity.units['frame']}
        form={{ start: always, always }}
        fresh={isNext && entity.units['frame'] === undefined}
        canWrite={canWrite}
        add={t('gate.write', { what: name })}
      />
    </section>
  );
}

interface BeforeTheTableProps {
  readonly entity: EntityView;
  readonly canSit: boolean;
}

const BeforeTheTable = ({ entity, canSit }: BeforeTheTableProps): ReactNode => (
  <>
    <StillAsked entity={entity} />
    {canSit ? <Sit consultation={entity.id} /> : null}
  </>
);

/** Asked before the table sits down; nothing waits for it (D68). */
function StillAsked({ entity }: { readonly entity: EntityView }): ReactNode {
  const { t } = useTranslation('dossier');
  const asked = stillAsked(entity);
  if (asked.length === 0) return null;
  return (
    <Alert color="gray" icon={<IconHelp aria-hidden />} data-asked={asked.join(' ')}>
      {asked.map((part) => (
        <Text key={part}>{t(`gate.asked.${part}`)}</Text>
      ))}
    </Alert>
  );
}

function Sit({ consultation }: { readonly consultation: string }): ReactNode {
  const { t } = useTranslation('dossier');
  const [sitting, setSitting] = useState(false);
  return (
    <Group gap="md">
      <ButtonWithIcon icon={IconUsersGroup} onClick={() => setSitting(true)}>
        {t('consult.sit')}
      </ButtonWithIcon>
      <Text size="sm" c="dimmed" flex={1}>
        {t('consult.sitHint')}
      </Text>
      {sitting ? <Sitting consultation={consultation} onLeave={() => setSitting(false)} /> : null}
    </Group>
  );
}

interface OneTextProps {
  readonly entity: EntityView;
  readonly unit: 'positions' | 'decisions';
  readonly canWrite: boolean;
}

/** Consultations of before were written as one text for all; theirs stays readable and can be changed. */
function OneText({ entity, unit, canWrite }: OneTextProps): ReactNode {
  const words = useUnitWords();
  if (entity.units[unit] === undefined) return null;
  return (
    <TextUnit
      place={unitPlace('consultation', 'consultation', entity.id, unit)}
      view={entity.units[unit]}
      label={words.unit('consultation', 'consultation', unit)}
      canWrite={canWrite}
    />
  );
}
