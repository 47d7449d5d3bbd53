/** What colleagues of this computer changed, asked or opened: shown until I put it aside. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconMail, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import { useGo } from '../routes/address.ts';
import type { AboutSomeone } from '../vault/api.ts';
import { isoDateOf } from '../i18n/clock.ts';
import { useFormat } from '../i18n/format.ts';
import { dossierPath, paths } from '../routes/paths.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useVault } from '../data/vault.tsx';
import { WorkLetter } from './work-letter.tsx';

export function PeopleNotices(): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const vault = useVault();
  const go = useGo();
  const letters = useAnswer((each) => each.letters(), 'letters');
  const household = useAnswer((each) => each.household(), 'people-news');
  const news = household.state === 'ready' ? household.value.events.filter((each) => each.isNew) : [];
  const waiting = letters.state === 'ready' ? letters.value : [];
  if (news.length + waiting.length === 0) return null;
  return (
    <Stack gap="xs" mb="lg" data-notices>
      {waiting.map((letter) =>
        letter.kind === 'work' ? (
          <WorkLetter key={letter.id} letter={letter} onDone={letters.again} />
        ) : (
          <Letter
            key={letter.id}
            letter={letter}
            onClose={() => void vault.closeLetter({ id: letter.id }).then(letters.again)}
          />
        ),
      )}
      {news.length === 0 ? null : (
        <Alert
          color={news.some(({ did }) => did === 'service-open') ? 'red' : 'water'}
          icon={<IconUsers aria-hidden />}
          title={t('events.new')}
          role="status"
        >
          <Stack gap="xs" align="flex-start">
            {news.map(({ at, did, by, who, reason = '' }) => (
              <Text key={`${at}/${did}`}>{t(`event.${did}`, { by, who: format.list(who), reason })}</Text>
            ))}
            <Group>
              <Button variant="default" size="sm" onClick={() => void go(paths.computer)}>
                {t('title')}
              </Button>
              <Button size="sm" variant="subtle" onClick={() => void vault.readPeopleEvents().then(household.again)}>
                {t('letter.close')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

function Letter({ letter, onClose }: { readonly letter: AboutSomeone; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const go = useGo();
  const { kind, from, surname, birth, reason, at, dossier } = letter;
  const words = {
    name: from,
    who: `${surname} (${format.numericDate(birth)})`,
    reason,
    date: format.date(isoDateOf(at)),
  };
  return (
    <Alert color={kind === 'emergency' ? 'red' : 'water'} icon={<IconMail aria-hidden />} role="status">
      <Stack gap="xs" align="flex-start">
        <Text>{t(`letter.${kind}`, words)}</Text>
        <Group>
          {dossier === undefined ? null : (
            <Button variant="default" size="sm" onClick={() => void go(dossierPath(dossier))}>
              {t('letter.open')}
            </Button>
          )}
          <Button size="sm" variant="subtle" onClick={onClose}>
            {t('letter.close')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
