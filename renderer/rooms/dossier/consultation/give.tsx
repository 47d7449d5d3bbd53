/** Extracts for all participants in one go: each of the same fields, with the expiry; whoever is not known here gets paper. */
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconSend } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../../../ui/dialog.tsx';
import { decidingOf, sharedUntil } from '../../../../shared/disclosure/gate/gate.ts';
import { participantParts, participantsOf } from '../../../../shared/dossier/consultation-of.ts';
import { ok } from '../../../../shared/result.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useAnswer } from '../../../data/use-answer.ts';
import { useVault } from '../../../data/vault.tsx';
import type { Answer } from '../../../vault/api.ts';
import { exchangePaths } from '../../../routes/exchange-paths.ts';
import { Reading } from '../../../widgets/exchange/reading.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import classes from './consultation.module.css';
import { forParticipants, type ForParticipant } from './for-participants.ts';

interface GiveProps {
  readonly section: SectionView;
  readonly entity: EntityView;
}

export function Give({ section, entity }: GiveProps): ReactNode {
  const { t } = useTranslation(['dossier', 'common']);
  const [open, setOpen] = useState(false);
  const isFramed = read('consultation', 'consultation', entity, 'frame') !== undefined;
  if (!isFramed || participantsOf(entity).length === 0) return null;
  return (
    <>
      <ButtonWithIcon icon={IconSend} onClick={() => setOpen(true)}>
        {t('dossier:consult.give.open')}
      </ButtonWithIcon>
      {open ? (
        <Dialog size="lg" onClose={() => setOpen(false)} title={t('dossier:consult.give.title')}>
          <Everybody section={section} entity={entity} />
        </Dialog>
      ) : null}
    </>
  );
}

function Everybody({ section, entity }: GiveProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const { view } = useOpenDossier();
  const frame = read('consultation', 'consultation', entity, 'frame');
  const [purpose, setPurpose] = useState(frame?.purpose ?? '');
  const needed = useNeeded({ purpose: purpose.trim() !== '' });
  const asked = useAnswer(
    (vault) => forParticipants(vault, { dossier: view.id, section, entity, purpose: frame?.purpose ?? '' }),
    `consultation ${entity.id}`,
  );
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  if (asked.state !== 'ready' || frame === undefined) return null;
  const all = asked.value;
  const first = all.find(({ request }) => request !== undefined);
  return (
    <Stack ref={needed.around}>
      <Text>{t('consult.give.about', { date: format.date(sharedUntil(decidingOf(entity)) ?? frame.expires) })}</Text>
      {first === undefined ? null : (
        <TextInput
          label={t('consult.give.purpose')}
          {...needed.field('purpose')}
          maxLength={500}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <Prepare all={all} purpose={purpose.trim()} isWhole={needed.isWhole} />
      {first === undefined ? null : (
        <section aria-label={t('consult.give.asTheyRead')} className={classes.part}>
          <h3>{t('consult.give.asTheyRead')}</h3>
          <Reading sections={first.asTheyRead} />
        </section>
      )}
    </Stack>
  );
}

interface PrepareProps {
  readonly all: readonly ForParticipant[];
  readonly purpose: string;
  readonly isWhole: () => boolean;
}

function Prepare({ all, purpose, isWhole }: PrepareProps): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const [ready, setReady] = useState<readonly string[]>([]);
  const { run, isBusy, problem } = useCommand();
  const waiting = all.filter(({ written, request }) => request !== undefined && !ready.includes(written));
  const prepare = async (): Answer<undefined> => {
    for (const { written, request } of waiting) {
      if (request === undefined) continue;
      const sent = await vault.sendExtract({ ...request, purpose });
      if (!sent.ok) return sent;
      setReady((before) => [...before, written]);
    }
    return ok(undefined);
  };
  return (
    <>
      <ul className={classes.proposals}>
        {all.map((each) => (
          <li key={each.written}>
            <span dir="auto">
              <b>{participantParts(each.written).name}</b> {participantParts(each.written).capacity}
            </span>
            <StateOf one={each} isReady={ready.includes(each.written)} />
          </li>
        ))}
      </ul>
      <ProblemNote problem={problem} />
      <Group justify="flex-end">
        {ready.length === 0 ? null : (
          <Anchor component={Link} to={exchangePaths.onTheWay}>
            {t('consult.give.toSend')}
          </Anchor>
        )}
        {waiting.length === 0 ? null : (
          <Button loading={isBusy} onClick={() => (isWhole() ? void run(prepare()) : undefined)}>
            {t('consult.give.prepare', { count: waiting.length })}
          </Button>
        )}
      </Group>
    </>
  );
}

function StateOf({ one, isReady }: { readonly one: ForParticipant; readonly isReady: boolean }): ReactNode {
  const { t } = useTranslation('dossier');
  if (isReady)
    return (
      <Text size="sm">
        <IconCheck size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> {t('consult.give.ready')}
      </Text>
    );
  if (one.why === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {t(`consult.give.${one.why}`)}
    </Text>
  );
}
