/** Services asked to do a step: who is competent and why, who was asked, what they answered, how it ended. */
import { Badge, NativeSelect, Text } from '@mantine/core';
import { IconPrinter, IconUserQuestion } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useGo } from '../../../../routes/address.ts';
import { Dialog } from '../../../../ui/dialog.tsx';
import { displayName } from '../../../../../shared/directory/index.ts';
import type { Actor } from '../../../../../shared/dossier/entities.ts';
import { askedHow } from '../../../../../shared/dossier/units/referral.ts';
import { referralState } from '../../../../../shared/dossier/referral.ts';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import { todayIso } from '../../../../i18n/clock.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { paperPath } from '../../../../routes/paths.ts';
import { ProblemNote } from '../../../../ui/problems.tsx';
import { useTranslation } from '../../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../../ui/button-with-icon.tsx';
import { useUnitWords } from '../../../../i18n/units/unit-text.tsx';
import { WhoDoes } from '../../../../widgets/directory/who-does.tsx';
import { useOpenDossier } from '../../../../fields/dossier-context.tsx';
import { History } from '../../../../fields/history.tsx';
import { Scan } from '../../../../fields/sources/scan.tsx';
import { UnitEntry } from '../../../../fields/entries/unit-entry.tsx';
import { newEntityId, put, unitPlace } from '../../../../fields/unit-place.ts';
import { choicesOf, useValues } from '../../../../fields/use-values.ts';
import { useSaving } from '../../../../fields/use-saving.ts';
import { Differences } from '../../../../fields/settle/differences.tsx';
import classes from './referral.module.css';
import { useKnownOfPerson } from './known-of-person.ts';

export interface ReferralsProps {
  readonly step: EntityView;
  /** The plan the step is in. */
  readonly section: SectionView;
  readonly canWrite: boolean;
}

export function Referrals({ step, section, canWrite }: ReferralsProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [asking, setAsking] = useState(false);
  const referrals = listOf(section, 'referral').filter(
    (entity) => read('plan', 'referral', entity, 'asked')?.step === step.id,
  );
  if (!canWrite && referrals.length === 0) return null;
  return (
    <section aria-labelledby="step-referrals">
      <h3 id="step-referrals">{t('referral.many')}</h3>
      <ul className={classes.referrals}>
        {referrals.map((entity) => (
          <Referral key={entity.id} entity={entity} canWrite={canWrite} />
        ))}
      </ul>
      {canWrite ? (
        <ButtonWithIcon
          mt="xs"
          variant="default"
          size="compact-md"
          icon={IconUserQuestion}
          onClick={() => setAsking(true)}
        >
          {t('referral.whoDoes')}
        </ButtonWithIcon>
      ) : null}
      {asking ? <AskDialog step={step} section={section} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

interface ReferralProps {
  readonly entity: EntityView;
  readonly canWrite: boolean;
}

function Referral({ entity, canWrite }: ReferralProps): ReactNode {
  const { t } = useTranslation('dossier');
  const words = useUnitWords();
  const asked = read('plan', 'referral', entity, 'asked');
  const state = referralState(read('plan', 'referral', entity, 'answer'), read('plan', 'referral', entity, 'ended'));
  return (
    <li className={classes.referral}>
      <Differences section="plan" entity={entity} canWrite={canWrite} />
      <div className={classes.head}>
        <bdi>{words.value('plan', 'referral', 'asked', asked)}</bdi>
        <Badge variant="light" color="gray">
          {t(`referral.state.${state}`)}
        </Badge>
      </div>
      <UnitEntry
        place={unitPlace('plan', 'referral', entity.id, 'answer')}
        view={entity.units['answer']}
        canWrite={canWrite}
        add={t('referral.addAnswer')}
      />
      <UnitEntry
        place={unitPlace('plan', 'referral', entity.id, 'ended')}
        view={entity.units['ended']}
        canWrite={canWrite}
        add={t('referral.addEnd')}
      />
      {asked?.how === 'form' ? <PaperForm entity={entity} canWrite={canWrite} /> : null}
      <History section="plan" entity={entity.id} />
    </li>
  );
}

/** For a service without this application: the form to print, and its scan when it came back. */
function PaperForm({ entity, canWrite }: ReferralProps): ReactNode {
  const { t } = useTranslation('dossier');
  const go = useGo();
  const { view } = useOpenDossier();
  return (
    <div>
      <ButtonWithIcon
        size="compact-md"
        variant="default"
        icon={IconPrinter}
        onClick={() => void go(paperPath(view.id, 'referralForm', entity.id))}
      >
        {t('referral.print')}
      </ButtonWithIcon>
      <Scan place={unitPlace('plan', 'referral', entity.id, 'scan')} view={entity.units['scan']} canWrite={canWrite} />
    </div>
  );
}

interface AskDialogProps {
  readonly step: EntityView;
  readonly section: SectionView;
  readonly onClose: () => void;
}

/** The competent services; the one that is asked stands there at once, and does the step if nobody was named yet. */
function AskDialog({ step, section, onClose }: AskDialogProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const values = useValues();
  const { known, domain } = useKnownOfPerson(section, step);
  const { save, problem } = useSaving();
  const [how, setHow] = useState<string>('phone');
  const ask = async (to: Actor): Promise<void> => {
    const way = askedHow.options.find((each) => each === how) ?? 'phone';
    const asked = { step: step.id, to, on: todayIso(), how: way };
    const isFree = (step.units['who']?.versions.length ?? 0) === 0;
    const saved = await save([
      put(unitPlace('plan', 'referral', newEntityId(), 'asked'), asked, []),
      ...(isFree ? [put(unitPlace('plan', 'step', step.id, 'who'), { actor: to }, [])] : []),
    ]);
    if (saved) onClose();
  };
  return (
    <Dialog size="xl" onClose={onClose} title={t('referral.whoDoes')}>
      <Text c="dimmed" dir="auto" mb="sm">
        {read('plan', 'step', step, 'what')?.text ?? ''}
      </Text>
      <NativeSelect
        mb="sm"
        label={t('referral.how')}
        data={choicesOf(askedHow.options, values.askedHow)}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      <WhoDoes
        known={known}
        domain={domain}
        onChoose={({ entry }) => void ask({ kind: 'directory', id: entry.id, name: displayName(entry, language) })}
        onChooseOwn={({ name }) => void ask({ kind: 'free', name })}
        chooseWords={t('referral.ask')}
      />
      <ProblemNote problem={problem} />
    </Dialog>
  );
}
