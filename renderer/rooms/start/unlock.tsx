/** Coming back: choose who you are, say the passphrase. */
import { Button, Divider, Radio, Stack, Text, Title } from '@mantine/core';
import { IconLockOpen, IconUserPlus } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { afterPress } from '../../ui/press.ts';
import { ProblemNote, toProblemText } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { dropTypedAhead, typeAheadFor } from '../../ui/typed-ahead.ts';
import { useAppInfo } from '../../data/app-info.tsx';
import { useVault } from '../../data/vault.tsx';
import type { Me, Problems, SlotInfo } from '../../vault/api.ts';
import { StartPage } from './start-page.tsx';
import classes from '../../widgets/entry/start.module.css';

export interface UnlockProps {
  readonly slots: readonly SlotInfo[];
  readonly onOpen: (me: Me, problems: Problems) => void;
  /** A further person makes a place on this computer. */
  readonly onAnotherPerson: () => void;
  /** The passphrase is lost. */
  readonly onLost: () => void;
}

export function Unlock({ slots, onOpen, onAnotherPerson, onLost }: UnlockProps): ReactNode {
  const { t } = useTranslation(['start', 'computer']);
  const { t: tProblem } = useTranslation('problems');
  const vault = useVault();
  const [slot, setSlot] = useState(slots[0]?.id ?? '');
  const [passphrase, setPassphrase] = useState('');
  const { run, isBusy, problem } = useCommand();
  const field = useRef<HTMLInputElement>(null);
  // The screen that was drawn ahead knows nobody's ways in: what it lacks stands below what is typed, and moves nothing under a press.
  const [isHere, setHere] = useState(false);
  useLayoutEffect(() => {
    // Typed before this code was there (shell/first-sight.ts).
    setPassphrase(field.current?.value ?? '');
    afterPress(() => setHere(true));
  }, []);

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    typeAheadFor('first-room');
    const answer = await run(vault.unlock({ slot, passphrase }));
    if (!answer.ok) {
      // Perhaps it was part of the passphrase: it stands nowhere.
      dropTypedAhead();
      field.current?.focus();
      return;
    }
    onOpen(answer.value.me, answer.value.problems);
  };

  const withKey = isHere && slots.some((each) => each.id === slot && each.withKey === true);
  const wrong = problem?.code === 'wrong-passphrase' ? toProblemText(problem, tProblem) : undefined;
  return (
    <StartPage>
      <form onSubmit={(event) => void unlock(event)}>
        <Stack gap="lg">
          <Title order={1}>{t('unlock.title')}</Title>
          <WhoComesBack slots={slots} slot={slot} onChoose={setSlot} />
          <PassphraseField
            ref={field}
            label={t('passphrase.label')}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
            autoComplete="current-password"
            error={wrong === undefined ? undefined : `${wrong.what} ${wrong.next}`}
          />
          {wrong === undefined ? <ProblemNote problem={problem} /> : null}
          <ButtonWithIcon type="submit" loading={isBusy} disabled={passphrase === ''} icon={IconLockOpen}>
            {t('unlock.open')}
          </ButtonWithIcon>
          {isHere ? <WhyLocked /> : null}
          {withKey ? <Text size="sm">{t('computer:secondKey.unlock')}</Text> : null}
          <Button variant="subtle" color="gray" onClick={onLost} disabled={isBusy}>
            {t(withKey ? 'computer:lost.linkOrKey' : 'computer:lost.link')}
          </Button>
          <Divider />
          <ButtonWithIcon variant="subtle" icon={IconUserPlus} onClick={onAnotherPerson} disabled={isBusy}>
            {t('unlock.another')}
          </ButtonWithIcon>
        </Stack>
      </form>
    </StartPage>
  );
}

/** What happened while one was away: the screen says nothing of whom or what it was left with. */
function WhyLocked(): ReactNode {
  const { t } = useTranslation('start');
  const { lockedBy } = useAppInfo();
  if (lockedBy === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {lockedBy.by === 'idle'
        ? t('unlock.lockedIdle', { count: Math.max(1, Math.round(lockedBy.minutes)) })
        : t(`unlock.lockedBy.${lockedBy.by}`)}
    </Text>
  );
}

interface WhoComesBackProps {
  readonly slots: readonly SlotInfo[];
  readonly slot: string;
  readonly onChoose: (slot: string) => void;
}

function WhoComesBack({ slots, slot, onChoose }: WhoComesBackProps): ReactNode {
  const { t } = useTranslation('start');
  if (slots.length === 1) {
    return (
      <Text>
        {t('unlock.as')} <b>{slots[0]?.label}</b>
      </Text>
    );
  }
  return (
    <Radio.Group label={t('unlock.who')} value={slot} onChange={onChoose}>
      <div className={classes['slots']}>
        {slots.map(({ id, label }) => (
          <Radio.Card key={id} value={id} className={classes['slot'] ?? ''}>
            <Radio.Indicator />
            <Text fw={500}>{label}</Text>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
