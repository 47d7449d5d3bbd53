/** The passphrase: a suggestion to write down, or one's own, typed twice, with its strength in words. */
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle, IconRefresh } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Segments } from '../../ui/segments.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { asLanguage } from '../../i18n/i18n.ts';
import { StepButtons, StepHead } from './step.tsx';
import { bitsOfSuggestion, isAccepted, strengthOf, suggestPassphrase, wordsInPassphrase } from './passphrase.ts';
import classes from './start.module.css';

export interface PassphraseStepProps {
  /** What an acquaintance would try first. */
  readonly about: readonly string[];
  readonly onNext: (passphrase: string) => Promise<void>;
  readonly onBack: () => void;
  readonly children?: ReactNode;
  /** Instead of the heading of the first start, and of "make my place". */
  readonly head?: ReactNode;
  readonly next?: string;
}

export function PassphraseStep({ about, onNext, onBack, children, head, next }: PassphraseStepProps): ReactNode {
  const { t, i18n } = useTranslation('start');
  const [way, setWay] = useState<'suggested' | 'own'>('suggested');
  const [suggestion, setSuggestion] = useState(() => suggestPassphrase(asLanguage(i18n.language)));
  const [own, setOwn] = useState({ first: '', again: '' });
  const [isWrittenDown, setIsWrittenDown] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);

  const isReady =
    isWrittenDown && (way === 'suggested' || (isAccepted(strengthOf(own.first, about)) && own.first === own.again));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsChecked(true);
    if (!isReady) return;
    setIsBusy(true);
    await onNext(way === 'suggested' ? suggestion : own.first);
    setIsBusy(false);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="lg">
        {head ?? <StepHead step="passphrase" title={t('passphrase.title')} about={t('passphrase.about')} />}
        <Segments
          fullWidth
          aria-label={t('passphrase.way')}
          value={way}
          onChange={(value) => setWay(value === 'own' ? 'own' : 'suggested')}
          data={[
            { value: 'suggested', label: t('passphrase.suggested') },
            { value: 'own', label: t('passphrase.own') },
          ]}
        />
        {way === 'suggested' ? (
          <Suggestion
            words={suggestion}
            onAnother={() => setSuggestion(suggestPassphrase(asLanguage(i18n.language)))}
          />
        ) : (
          <OwnPassphrase own={own} about={about} isChecked={isChecked} onChange={setOwn} />
        )}
        <Checkbox
          label={t('passphrase.writtenDown')}
          checked={isWrittenDown}
          onChange={(event) => setIsWrittenDown(event.currentTarget.checked)}
          error={isChecked && !isWrittenDown ? t('passphrase.writtenDownMissing') : undefined}
        />
        {children}
        <StepButtons onBack={onBack} next={next ?? t('passphrase.create')} isBusy={isBusy} />
      </Stack>
    </form>
  );
}

interface SuggestionProps {
  readonly words: string;
  readonly onAnother: () => void;
}

function Suggestion({ words, onAnother }: SuggestionProps): ReactNode {
  const { t } = useTranslation('start');
  return (
    <div className={classes['suggestion']}>
      <Text size="sm" c="dimmed">
        {t('passphrase.suggestionTitle')}
      </Text>
      <p className={classes['words']} data-testid="suggested-passphrase" translate="no">
        {words}
      </p>
      <Group justify="space-between" align="center" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('passphrase.chance', { words: wordsInPassphrase, bits: bitsOfSuggestion })}
        </Text>
        <ButtonWithIcon variant="default" icon={IconRefresh} onClick={onAnother} flex="none">
          {t('passphrase.another')}
        </ButtonWithIcon>
      </Group>
    </div>
  );
}

interface Own {
  readonly first: string;
  readonly again: string;
}

interface OwnPassphraseProps {
  readonly own: Own;
  readonly about: readonly string[];
  readonly isChecked: boolean;
  readonly onChange: (own: Own) => void;
}

function OwnPassphrase({ own, about, isChecked, onChange }: OwnPassphraseProps): ReactNode {
  const { t } = useTranslation('start');
  const [isShown, setIsShown] = useState(false);
  const strength = strengthOf(own.first, about);
  const accepted = isAccepted(strength);
  const field = {
    visible: isShown,
    onVisibilityChange: setIsShown,
    autoComplete: 'new-password',
  };
  return (
    <Stack gap="md">
      <div>
        <PassphraseField
          {...field}
          label={t('passphrase.label')}
          value={own.first}
          onChange={(first) => onChange({ ...own, first })}
          error={isChecked && !accepted ? t('passphrase.tooWeak') : undefined}
        />
        {own.first === '' ? null : (
          <Group gap={6} mt={6} role="status" wrap="nowrap">
            {accepted ? <IconCircleCheck size={18} aria-hidden /> : <IconInfoCircle size={18} aria-hidden />}
            <Text size="sm">{t(`strength.${strength}`)}</Text>
          </Group>
        )}
      </div>
      <PassphraseField
        {...field}
        label={t('passphrase.again')}
        value={own.again}
        onChange={(again) => onChange({ ...own, again })}
        error={isChecked && own.first !== own.again ? t('passphrase.notSame') : undefined}
      />
    </Stack>
  );
}
