/** The first time on this computer, or of a further person on it: language, who, passphrase, practice. */
import { Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { asLanguage } from '../../i18n/i18n.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useVault } from '../../data/vault.tsx';
import type { Me, SlotInfo } from '../../vault/api.ts';
import { ApprovalFields, type Approval } from './approval.tsx';
import { LanguageStep } from './language-step.tsx';
import { PassphraseStep } from '../../widgets/entry/passphrase-step.tsx';
import { PracticeStep } from './practice-step.tsx';
import { StartPage } from './start-page.tsx';
import type { Step } from '../../widgets/entry/step.tsx';
import { noWho, profileOf, WhoStep, type Who } from '../../widgets/entry/who-step.tsx';

/** Someone is on this computer already: one of them lets the newcomer in. */
export interface Joining {
  readonly slots: readonly SlotInfo[];
  readonly onBack: () => void;
}

export interface FirstStartProps {
  readonly onDone: (me: Me) => void;
  readonly joining?: Joining;
  readonly onRestore?: () => void;
  /** There is work here already that nothing opens. */
  readonly keysMissing?: boolean;
}

export function FirstStart({ onDone, joining, onRestore, keysMissing = false }: FirstStartProps): ReactNode {
  const { i18n } = useTranslation();
  const vault = useVault();
  const [step, setStep] = useState<Step>('language');
  const [who, setWho] = useState<Who>(noWho);
  const [approvedBy, setApprovedBy] = useState<Approval>({ slot: joining?.slots[0]?.id ?? '', passphrase: '' });
  const [me, setMe] = useState<Me>();
  const { run, problem } = useCommand();

  const create = async (passphrase: string): Promise<void> => {
    const person = { ...profileOf(who), passphrase, language: asLanguage(i18n.language) };
    const made = joining === undefined ? vault.create(person) : vault.addPerson({ ...person, approvedBy });
    const answer = await run(made);
    if (!answer.ok) return;
    setMe(answer.value);
    setStep('practice');
  };

  return (
    <StartPage isWide={step === 'passphrase' || step === 'practice'}>
      <Stack gap="lg">
        {keysMissing && step === 'language' && <ProblemNote problem={{ code: 'keys-missing' }} />}
        {step === 'language' && (
          <LanguageStep onNext={() => setStep('who')} onBack={joining?.onBack} onRestore={onRestore} />
        )}
        {step === 'who' && (
          <WhoStep
            who={who}
            onChange={setWho}
            onNext={() => setStep('passphrase')}
            onBack={() => setStep('language')}
          />
        )}
        {step === 'passphrase' && (
          <PassphraseStep about={[who.name, who.label, who.service]} onNext={create} onBack={() => setStep('who')}>
            {joining === undefined ? null : (
              <ApprovalFields slots={joining.slots} approval={approvedBy} onChange={setApprovedBy} />
            )}
            <ProblemNote problem={problem} />
          </PassphraseStep>
        )}
        {step === 'practice' && me !== undefined && <PracticeStep me={me} onDone={onDone} />}
      </Stack>
    </StartPage>
  );
}
