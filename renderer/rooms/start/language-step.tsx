/** The language of the screen, before anything else; each in its own words. */
import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { usePolicy } from '../../data/policy.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { asLanguage, chooseWhileLocked, languageNames, languages } from '../../i18n/i18n.ts';
import classes from '../../widgets/entry/start.module.css';
import { StepButtons, StepHead } from '../../widgets/entry/step.tsx';

export interface LanguageStepProps {
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  /** Everything comes back from a safety copy instead; not where someone joins others. */
  readonly onRestore: (() => void) | undefined;
}

export function LanguageStep({ onNext, onBack, onRestore }: LanguageStepProps): ReactNode {
  const { t, i18n } = useTranslation(['start', 'safety', 'policy']);
  const isFixed = usePolicy().language !== undefined;
  return (
    <>
      <StepHead
        step="language"
        title={t('start:language.title')}
        about={t(isFixed ? 'policy:by' : 'start:language.about')}
      />
      <div className={classes['languages']} role="group" aria-label={t('start:language.title')}>
        {languages.map((language) => (
          <Button
            key={language}
            lang={language}
            variant={asLanguage(i18n.language) === language ? 'light' : 'default'}
            aria-pressed={asLanguage(i18n.language) === language}
            disabled={isFixed}
            onClick={() => void chooseWhileLocked(language)}
          >
            {languageNames[language]}
          </Button>
        ))}
      </div>
      <StepButtons onNext={onNext} {...(onBack === undefined ? {} : { onBack })} />
      {onRestore === undefined ? null : (
        <ButtonWithIcon variant="subtle" icon={IconDeviceFloppy} onClick={onRestore}>
          {t('safety:restore.offer')}
        </ButtonWithIcon>
      )}
    </>
  );
}
