/** Closing a consultation: minutes on paper, who signed them and how, the extracts for everybody, and the end of writing. */
import { Button, Group, NativeSelect, PasswordInput, Text } from '@mantine/core';
import { IconLockOpen, IconPrinter, IconSignature } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../../ui/use-command.ts';
import { useGo } from '../../../routes/address.ts';
import { closedNow, decidingOf } from '../../../../shared/disclosure/gate/gate.ts';
import { isClosed, participantParts, participantsOf, partsOf } from '../../../../shared/dossier/consultation-of.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useNeeded } from '../../../ui/needed.ts';
import { paperPath } from '../../../routes/paths.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { ValueText } from '../../../i18n/units/unit-text.tsx';
import { useMe, useVault } from '../../../data/vault.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { Scan } from '../../../fields/sources/scan.tsx';
import { newEntityId, opsSeen, put, unitPlace } from '../../../fields/unit-place.ts';
import { useSaving } from '../../../fields/use-saving.ts';
import classes from './consultation.module.css';
import { Give } from './give.tsx';
import { markOf } from './mark.ts';

interface ClosingProps {
  readonly section: SectionView;
  readonly entity: EntityView;
}

export function Closing({ section, entity }: ClosingProps): ReactNode {
  const { t } = useTranslation('dossier');
  const format = useFormat();
  const go = useGo();
  const { view } = useOpenDossier();
  const { save, saving, problem } = useSaving();
  const closed = read('consultation', 'consultation', entity, 'closed');
  const shut = isClosed(entity);
  const deciding = decidingOf(entity);
  const hasMinutes = closedNow(deciding, 'minutes') === undefined;
  const set = (state: 'closed' | 'open'): void => {
    const place = unitPlace('consultation', 'consultation', entity.id, 'closed');
    void save([put(place, { state, on: todayIso() }, opsSeen(entity.units['closed']))]);
  };
  return (
    <section className={classes.part}>
      <h3>{t('consult.close.title')}</h3>
      {shut && closed !== undefined ? <Text>{t('consult.close.closed', { date: format.date(closed.on) })}</Text> : null}
      {hasMinutes ? <Signatures section={section} entity={entity} /> : null}
      {hasMinutes ? (
        <Scan
          place={unitPlace('consultation', 'consultation', entity.id, 'scan')}
          view={entity.units['scan']}
          canWrite={section.canWrite}
          add={t('consult.close.scan')}
        />
      ) : null}
      <Group gap="sm" mt="sm">
        <ButtonWithIcon
          variant="default"
          icon={IconPrinter}
          onClick={() => void go(paperPath(view.id, 'minutes', entity.id))}
        >
          {t('consult.close.print')}
        </ButtonWithIcon>
        {section.canWrite && closedNow(deciding, 'extract') === undefined ? (
          <Give section={section} entity={entity} />
        ) : null}
        {section.canWrite ? (
          <Button
            variant={shut ? 'subtle' : 'default'}
            loading={saving}
            leftSection={shut ? <IconLockOpen size={18} aria-hidden /> : undefined}
            onClick={() => set(shut ? 'open' : 'closed')}
          >
            {t(shut ? 'consult.close.reopen' : 'consult.close.close')}
          </Button>
        ) : null}
      </Group>
      <ProblemNote problem={problem} />
    </section>
  );
}

function Signatures({ section, entity }: ClosingProps): ReactNode {
  const { t } = useTranslation('dossier');
  const mark = useMark(section, entity.id);
  const { signatures } = partsOf(section, entity.id);
  const signed = signatures.flatMap((each) => {
    const value = read('consultation', 'signature', each, 'signed');
    return value === undefined ? [] : [{ id: each.id, value }];
  });
  const names = participantsOf(entity).map((each) => participantParts(each).name);
  const open = names.filter((name) => signed.every(({ value }) => value.name !== name || value.mark !== mark));
  return (
    <>
      {signed.length === 0 ? <Text c="dimmed">{t('consult.close.nobody')}</Text> : null}
      {signed.map(({ id, value }) => (
        <div key={id} className={classes.row}>
          <ValueText section="consultation" type="signature" unit="signed" value={value} />
          {mark === undefined || mark === value.mark ? null : (
            <Text size="sm" c="var(--late)">
              {t('consult.close.changed')}
            </Text>
          )}
        </div>
      ))}
      {section.canWrite && mark !== undefined ? <Sign consultation={entity.id} mark={mark} open={open} /> : null}
    </>
  );
}

/** Undefined until it is known. */
function useMark(section: SectionView, consultation: string): string | undefined {
  const [mark, setMark] = useState<string>();
  useEffect(() => {
    let isMine = true;
    void markOf(section, consultation).then((now) => isMine && setMark(now));
    return () => {
      isMine = false;
    };
  }, [section, consultation]);
  return mark;
}

interface SignProps {
  readonly consultation: string;
  readonly mark: string;
  /** Participants who have not signed these words. */
  readonly open: readonly string[];
}

/** With one's own passphrase, which makes the signature one's own; for those who signed the sheet, a note that they did. */
function Sign({ consultation, mark, open }: SignProps): ReactNode {
  const { t } = useTranslation('dossier');
  const me = useMe();
  const [asking, setAsking] = useState<'passphrase' | 'paper'>();
  const { save, problem } = useSaving();
  const sign = async (name: string, how: 'passphrase' | 'paper'): Promise<void> => {
    const value = { consultation, name, on: todayIso(), how, mark };
    if (await save([put(unitPlace('consultation', 'signature', newEntityId(), 'signed'), value, [])]))
      setAsking(undefined);
  };
  return (
    <>
      <Group gap="sm" mt="xs">
        <ButtonWithIcon variant="default" icon={IconSignature} onClick={() => setAsking('passphrase')}>
          {t('consult.close.sign')}
        </ButtonWithIcon>
        {open.length === 0 ? null : (
          <Button variant="default" onClick={() => setAsking('paper')}>
            {t('consult.close.onPaper')}
          </Button>
        )}
      </Group>
      {asking === 'passphrase' ? <WithPassphrase onSigned={() => sign(me.name, 'passphrase')} /> : null}
      {asking === 'paper' ? <OnPaper open={open} onNoted={(name) => sign(name, 'paper')} /> : null}
      <ProblemNote problem={problem} />
    </>
  );
}

function WithPassphrase({ onSigned }: { readonly onSigned: () => Promise<void> }): ReactNode {
  const { t } = useTranslation('dossier');
  const vault = useVault();
  const [passphrase, setPassphrase] = useState('');
  const [checking, setChecking] = useState(false);
  const { run, problem } = useCommand();
  const needed = useNeeded({ passphrase: passphrase !== '' });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!needed.isWhole()) return;
    setChecking(true);
    // While someone is in, the passphrase is checked against their own place; the slot named plays no part.
    const answer = await run(vault.unlock({ slot: '', passphrase }));
    setPassphrase('');
    if (answer.ok) await onSigned();
    setChecking(false);
  };
  return (
    <form ref={needed.around} onSubmit={(event) => void submit(event)}>
      <Group align="flex-end" gap="sm" mt="xs">
        <PasswordInput
          label={t('consult.close.passphrase')}
          {...needed.field('passphrase')}
          inputWrapperOrder={['label', 'error', 'input']}
          w={320}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoFocus
        />
        <Button type="submit" loading={checking}>
          {t('consult.close.signNow')}
        </Button>
      </Group>
      <ProblemNote problem={problem} />
    </form>
  );
}

interface OnPaperProps {
  readonly open: readonly string[];
  readonly onNoted: (name: string) => Promise<void>;
}

function OnPaper({ open, onNoted }: OnPaperProps): ReactNode {
  const { t } = useTranslation('dossier');
  const [chosen, setChosen] = useState('');
  const name = open.includes(chosen) ? chosen : (open[0] ?? '');
  return (
    <Group align="flex-end" gap="sm" mt="xs">
      <NativeSelect
        label={t('consult.close.who')}
        data={[...open]}
        value={name}
        onChange={(event) => setChosen(event.currentTarget.value)}
        autoFocus
      />
      <Button onClick={() => void onNoted(name)}>{t('consult.close.note')}</Button>
    </Group>
  );
}
