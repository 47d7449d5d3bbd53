/** A place that says it is mine: shown in every room until I have answered, with what to do where it is not. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUserExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../ui/use-command.ts';
import type { SeatSayingMe } from '../vault/api.ts';
import { useFormat } from '../i18n/format.ts';
import { functionName, placeName } from '../i18n/name-words.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { useTranslation } from '../i18n/translation.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useMe, useVault } from '../data/vault.tsx';

export function MySeatsNotice(): ReactNode {
  const { realm } = useMe();
  const seats = useAnswer((vault) => vault.seatsSayingMe(), `seats-saying-me/${realm}`);
  if (seats.state !== 'ready' || seats.value.length === 0) return null;
  return (
    <Stack gap="xs" mb="lg" data-notices>
      {seats.value.map((each) => (
        <SeatNotice key={each.seat} seat={each} onDone={seats.again} />
      ))}
    </Stack>
  );
}

interface SeatNoticeProps {
  readonly seat: SeatSayingMe;
  readonly onDone: () => void;
}

function SeatNotice({ seat, onDone }: SeatNoticeProps): ReactNode {
  const { t } = useTranslation('computer');
  const { language } = useFormat();
  const vault = useVault();
  const { run, isBusy: busy, problem } = useCommand();
  const give = async (ask: () => ReturnType<typeof vault.takeOutSeat>): Promise<void> => {
    const done = await run(ask());
    if (done.ok) onDone();
  };
  const answer = (word: 'mine' | 'not-mine' | 'seen') => () =>
    void give(() => vault.answerAboutSeat({ seat: seat.seat, answer: word }));
  const about = [seat.name, functionName(seat.function, language), placeName(seat.service, language)];
  const words = { who: about.filter((part) => part !== '').join(', '), code: seat.code, count: seat.reads };
  const kind = seat.isDenied ? 'denied' : seat.isVouchedByMe ? 'vouched' : 'claimed';
  return (
    <Alert color="red" icon={<IconUserExclamation aria-hidden />} title={t(`mySeat.title.${kind}`)} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text>{t(`mySeat.about.${kind}`, words)}</Text>
        {seat.reads > 0 ? <Text>{t('mySeat.reads', words)}</Text> : null}
        <Text>{t(`mySeat.next.${kind}`)}</Text>
        <ProblemNote problem={problem} />
        <Group>
          {kind === 'vouched' ? (
            <Button size="sm" variant="default" disabled={busy} onClick={answer('mine')}>
              {t('mySeat.mine')}
            </Button>
          ) : null}
          {kind === 'denied' ? null : (
            <Button size="sm" color="red" disabled={busy} onClick={answer('not-mine')}>
              {t('mySeat.notMine')}
            </Button>
          )}
          {seat.reads > 0 ? (
            <Button
              size="sm"
              variant="default"
              disabled={busy}
              onClick={() => void give(() => vault.takeOutSeat({ seat: seat.seat }))}
            >
              {t('mySeat.takeOut')}
            </Button>
          ) : null}
          {kind === 'vouched' ? null : (
            <Button size="sm" variant="subtle" disabled={busy} onClick={answer('seen')}>
              {t('mySeat.seen')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
