/** After the first start: practice dossiers on offer, all or some or none. */
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { PracticeOffers } from '../../widgets/practice-offers.tsx';
import { useVault } from '../../data/vault.tsx';
import type { Me } from '../../vault/api.ts';
import { StepHead } from '../../widgets/entry/step.tsx';

export interface PracticeStepProps {
  readonly me: Me;
  readonly onDone: (me: Me) => void;
}

export function PracticeStep({ me, onDone }: PracticeStepProps): ReactNode {
  const { t } = useTranslation('start');
  const vault = useVault();
  const [isBusy, setIsBusy] = useState(false);

  const goPractise = async (): Promise<void> => {
    const { language, idleMinutes, colours, density, planView, planPanel, rail, scanWidth } = me;
    const answer = await vault.saveSettings({
      language,
      idleMinutes,
      colours,
      density,
      planView,
      planPanel,
      rail,
      scanWidth,
      realm: 'practice',
    });
    onDone(answer.ok ? answer.value : me);
  };

  return (
    <>
      <StepHead step="practice" title={t('practice.title')} about={t('practice.about')} />
      <PracticeOffers onBusy={setIsBusy} onInstalled={() => void goPractise()}>
        <Button variant="subtle" color="gray" disabled={isBusy} onClick={() => onDone(me)}>
          {t('practice.skip')}
        </Button>
      </PracticeOffers>
    </>
  );
}
