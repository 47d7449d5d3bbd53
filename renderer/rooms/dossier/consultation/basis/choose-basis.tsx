/**
 * The basis of a consultation, before anything else of it. One that opens something is written with its text or paper; one that opens
 * nothing is told with its article, and nothing is written.
 */
import { Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { closedBases, type BasisKey, type ClosedBasis } from '../../../../../shared/disclosure/gate/bases.ts';
import { basesFor } from '../../../../../shared/disclosure/gate/taking-part.ts';
import type { StoredBasis } from '../../../../../shared/dossier/units/consultation-basis.ts';
import type { UnitView } from '../../../../../shared/dossier/view.ts';
import { useMe } from '../../../../data/vault.tsx';
import { UnitEntry } from '../../../../fields/entries/unit-entry.tsx';
import { unitPlace } from '../../../../fields/unit-place.ts';
import { useValues } from '../../../../fields/use-values.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { AboutBasis } from './about-basis.tsx';
import classes from './basis.module.css';
import { Refusal } from './refusal.tsx';

export interface ChooseBasisProps {
  readonly consultation: string;
  readonly view: UnitView | undefined;
  /** It was held before anybody said on which basis. */
  readonly isAsked?: boolean;
  readonly onLeftEmpty?: () => void;
  /** The person is done with its form. */
  readonly onClose?: () => void;
}

const isClosed = (basis: BasisKey): basis is ClosedBasis => closedBases.some((each) => each === basis);

export function ChooseBasis({
  consultation,
  view,
  isAsked = false,
  onLeftEmpty,
  onClose,
}: ChooseBasisProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { consultationBasis: names } = useValues();
  const { service } = useMe();
  const offered = basesFor(service);
  const [chosen, setChosen] = useState<BasisKey>();
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t(isAsked ? 'gate.askedOnce' : 'gate.choose')}
        description={t('gate.chooseHint')}
        value={chosen ?? ''}
        onChange={(value) => setChosen(offered.find((each) => each === value))}
      >
        <div className={classes.choices}>
          {offered.map((basis) => (
            // Once it is written, another basis is another consultation.
            <Radio key={basis} value={basis} label={names[basis]} disabled={view !== undefined} />
          ))}
        </div>
      </Radio.Group>
      {chosen === undefined ? null : <AboutBasis key={`about/${chosen}`} basis={chosen} />}
      {chosen === undefined ? null : isClosed(chosen) ? (
        <Refusal basis={chosen} isHeld={isAsked} />
      ) : (
        <BasisEntry
          key={chosen}
          consultation={consultation}
          view={view}
          basis={chosen}
          canWrite
          fresh
          onLeftEmpty={onLeftEmpty}
          onClose={onClose}
        />
      )}
      <Text size="sm" c="dimmed">
        {t('gate.speaking')}
      </Text>
    </Stack>
  );
}

interface BasisEntryProps {
  readonly consultation: string;
  readonly view: UnitView | undefined;
  readonly basis: StoredBasis;
  readonly canWrite: boolean;
  readonly fresh?: boolean;
  readonly onLeftEmpty?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
}

/** Its text, authorisation or paper, who organises, and for what. */
export function BasisEntry(props: BasisEntryProps): ReactNode {
  const { consultation, view, basis, canWrite, fresh, onLeftEmpty, onClose } = props;
  return (
    <UnitEntry
      place={unitPlace('consultation', 'consultation', consultation, 'basis')}
      view={view}
      form={{ start: { basis }, always: { basis } }}
      canWrite={canWrite}
      {...(fresh === true && { fresh })}
      {...(onLeftEmpty !== undefined && { onLeftEmpty })}
      {...(onClose !== undefined && { onClose })}
    />
  );
}
