/** The first time on this computer (or the first time of another person): language, who, passphrase, practice. */
import { Button, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asLanguage, changeLanguage, languageNames, languages } from '../../app/i18n.ts';
import { ProblemNote } from '../../app/problems.tsx';
import { useVault } from '../../app/vault.tsx';
import type { Me, VaultProblem } from '../../vault/api.ts';
import { PassphraseStep } from './passphrase-step.tsx';
import { PracticeStep } from './practice-step.tsx';
import { StartPage } from './start-page.tsx';
import classes from './start.module.css';
import { StepButtons, StepHead, type Step } from './step.tsx';
import { noWho, WhoStep, type Who } from './who-step.tsx';

export interface FirstStartProps {
  readonly onDone: (me: Me) => void;
  /** Set when someone is on this computer already: back to the unlock screen. */
  readonly onBack?: () => void;
}

export function FirstStart({ onDone, onBack }: FirstStartProps): ReactNode {
  const { i18n } = useTranslation();
  const vault = useVault();
  const [step, setStep] = useState<Step>('language');
  const [who, setWho] = useState<Who>(noWho);
  const [me, setMe] = useState<Me>();
  const [problem, setProblem] = useState<VaultProblem>();

  const create = async (passphrase: string): Promise<void> => {
    const { name, label, service, worksAs } = who;
    const input = { name, label, service, function: worksAs, passphrase, language: asLanguage(i18n.language) };
    const answer = onBack === undefined ? await vault.create(input) : await vault.addPerson(input);
    if (!answer.ok) return setProblem(answer.problem);
    setMe(answer.value);
    setStep('practice');
  };

  return (
    <StartPage isWide={step === 'passphrase' || step === 'practice'}>
      <Stack gap="lg">
        {step === 'language' && (
          <LanguageStep onNext={() => setStep('who')} {...(onBack === undefined ? {} : { onBack })} />
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
            {problem === undefined ? null : <ProblemNote problem={problem} />}
          </PassphraseStep>
        )}
        {step === 'practice' && me !== undefined && <PracticeStep me={me} onDone={onDone} />}
      </Stack>
    </StartPage>
  );
}

interface LanguageStepProps {
  readonly onNext: () => void;
  readonly onBack?: () => void;
}

function LanguageStep({ onNext, onBack }: LanguageStepProps): ReactNode {
  const { t, i18n } = useTranslation('start');
  return (
    <>
      <StepHead step="language" title={t('language.title')} about={t('language.about')} />
      <div className={classes['languages']} role="group" aria-label={t('language.title')}>
        {languages.map((language) => (
          <Button
            key={language}
            lang={language}
            variant={asLanguage(i18n.language) === language ? 'light' : 'default'}
            aria-pressed={asLanguage(i18n.language) === language}
            onClick={() => void changeLanguage(language)}
          >
            {languageNames[language]}
          </Button>
        ))}
      </div>
      <StepButtons onNext={onNext} {...(onBack === undefined ? {} : { onBack })} />
    </>
  );
}
