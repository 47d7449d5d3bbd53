/** The three key holders of my service: naming them, letting them help me, and answering as one of them. */
import { Alert, Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useKnownPeople, usePersonLine } from './known-people.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { RecoveryRequestView } from '../../vault/api.ts';
import { Card, type HouseholdProps } from '../../ui/card.tsx';
import classes from './computer.module.css';
import { ProofDialog } from '../../widgets/proof-dialog.tsx';
import { TooFew } from './too-few.tsx';

const mineWords = { none: 'officers.mineNone', these: 'officers.mineThese', earlier: 'officers.mineEarlier' } as const;

export function KeyHolders({ household, onChange }: HouseholdProps): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const vault = useVault();
  const { realm } = useMe();
  const [open, setOpen] = useState<'set' | 'allow'>();
  const { officers } = household;
  const close = (): void => setOpen(undefined);
  return (
    <Card title={t('officers.title')}>
      <Text>{t('officers.about')}</Text>
      {officers === undefined ? (
        <Text>{t('officers.none')}</Text>
      ) : (
        <div>
          <Text>
            {t('officers.these', {
              names: format.list(officers.names),
              by: officers.by,
              date: format.date(isoDateOf(officers.at)),
            })}
          </Text>
          <Text fw={600}>{t(mineWords[officers.mine])}</Text>
        </div>
      )}
      <Group>
        {officers === undefined || officers.mine === 'these' ? null : (
          <Button onClick={() => setOpen('allow')}>{t('officers.allow')}</Button>
        )}
        {realm === 'real' ? (
          <Button variant="default" onClick={() => setOpen('set')}>
            {t('officers.set')}
          </Button>
        ) : null}
      </Group>
      <Answering />
      {open === 'set' ? <NameThree onClose={close} onDone={onChange} /> : null}
      {open === 'allow' ? (
        <ProofDialog
          title={t('officers.allow')}
          action={t('officers.allow')}
          onProve={(proof) => vault.allowOfficers({ proof })}
          onDone={onChange}
          onClose={close}
        >
          <Text>{t('officers.about')}</Text>
        </ProofDialog>
      ) : null}
    </Card>
  );
}

function NameThree({ onClose, onDone }: { readonly onClose: () => void; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const known = useKnownPeople();
  const nameOf = usePersonLine();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const needed = useNeeded({ three: chosen.length === 3 });
  return (
    <DialogForm
      title={t('officers.set')}
      action={known.length < 3 ? undefined : t('officers.set')}
      needed={needed}
      onDo={() => vault.setOfficers({ persons: chosen })}
      onDone={onDone}
      onClose={onClose}
    >
      {known.length < 3 ? (
        <TooFew>{t('officers.tooFew')}</TooFew>
      ) : (
        <Checkbox.Group
          label={t('officers.choose')}
          {...needed.group('three')}
          value={[...chosen]}
          onChange={(persons) => setChosen(persons.slice(0, 3))}
        >
          <Stack gap="xs" mt="xs">
            {known.map((each) => (
              <Checkbox
                key={each.seat}
                value={each.person}
                label={nameOf(each)}
                {...(each.listed?.helps === true && { description: t('officers.inList', { list: each.listed.list }) })}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </DialogForm>
  );
}

interface Asked {
  readonly view: RecoveryRequestView;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function Answering(): ReactNode {
  const { t } = useTranslation('computer');
  const vault = useVault();
  const files = useFiles();
  const [asked, setAsked] = useState<Asked>();
  const { run, problem } = useCommand<AnyProblem>();
  const open = async (): Promise<void> => {
    const file = await run(files.open());
    if (!file.ok) return;
    const view = await run(vault.readRecoveryRequest({ bytes: file.value }));
    if (!view.ok) return;
    setAsked({ view: view.value, bytes: file.value });
  };
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('officers.answerTitle')}</Text>
      <Text size="sm">{t('officers.answerAbout')}</Text>
      <ProblemNote problem={problem} />
      <Group>
        <Button variant="default" onClick={() => void open()}>
          {t('officers.openRequest')}
        </Button>
      </Group>
      {asked === undefined ? null : <Request key={asked.view.code} asked={asked} />}
    </Stack>
  );
}

function Request({ asked: { view, bytes } }: { readonly asked: Asked }): ReactNode {
  const { t } = useTranslation('computer');
  const format = useFormat();
  const vault = useVault();
  const files = useFiles();
  const { code, at, places, forService } = view;
  const [place, setPlace] = useState(places.length === 1 ? places[0] : undefined);
  const [isSame, setIsSame] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const choose = (id: string): void => {
    setPlace(places.find((each) => each.id === id));
    setIsSame(false);
    setIsSaved(false);
  };
  const needed = useNeeded({ same: isSame });
  const answer = async (id: string): Promise<void> => {
    if (!needed.isWhole()) return;
    const made = await run(vault.answerRecovery({ bytes, place: id }));
    if (!made.ok) return;
    const saved = await run(files.save('text', t('officers.fileAnswer'), made.value));
    if (saved.ok) setIsSaved(true);
  };
  const date = format.date(isoDateOf(at));
  const asks = (name: string): string => forService?.name ?? name;
  return (
    <Alert>
      <Stack gap="sm" align="flex-start" ref={needed.around}>
        {places.length === 1 ? null : (
          <WhoAsks places={places} date={date} chosen={place?.id ?? ''} onChoose={choose} />
        )}
        {place === undefined ? null : (
          <>
            {places.length > 1 || forService !== undefined ? null : (
              <Text>{t('officers.who', { name: place.name, label: place.label, date })}</Text>
            )}
            {forService === undefined ? null : <WithoutThePerson asked={forService} name={place.name} date={date} />}
            <Text className={classes['code'] ?? ''}>{code}</Text>
            <Text fw={600}>{t('officers.compare', { name: asks(place.name) })}</Text>
            {place.trust === 'verified' ? null : <Text>{t('officers.unknown', { name: place.name })}</Text>}
            <Checkbox
              label={t('officers.same', { name: asks(place.name) })}
              {...needed.field('same')}
              checked={isSame}
              onChange={(event) => setIsSame(event.currentTarget.checked)}
            />
            <ProblemNote problem={problem} />
            {isSaved ? <Text role="status">{t('officers.answered', { name: asks(place.name) })}</Text> : null}
            <Button onClick={() => void answer(place.id)}>{t('officers.answer')}</Button>
          </>
        )}
      </Stack>
    </Alert>
  );
}

interface WithoutThePersonProps {
  readonly asked: NonNullable<RecoveryRequestView['forService']>;
  /** Whose computer the copy is of. */
  readonly name: string;
  readonly date: string;
}

/** Someone asks for the service: who, whose copy, why, and what it will and will not open. */
function WithoutThePerson({ asked, name, date }: WithoutThePersonProps): ReactNode {
  const { t } = useTranslation('computer');
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const who = `${asked.name} (${functionName(asked.function)}, ${serviceName(asked.service)})`;
  return (
    <>
      <Text fw={600}>{t('officers.service.who', { who, name, date })}</Text>
      <Text>{t('officers.service.reason', { reason: asked.reason })}</Text>
      <Text>{t('officers.service.opens', { name })}</Text>
    </>
  );
}

interface WhoAsksProps {
  readonly places: RecoveryRequestView['places'];
  readonly date: string;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A request about a safety copy cannot say whose it is: the key holder hears it on the phone. */
function WhoAsks({ places, date, chosen, onChoose }: WhoAsksProps): ReactNode {
  const { t } = useTranslation('computer');
  const functionName = useFunctionName();
  return (
    <Radio.Group
      label={t('officers.whoAsks')}
      description={t('officers.whoAsksAbout', { date })}
      value={chosen}
      onChange={onChoose}
    >
      <Stack gap="xs" mt="xs">
        {places.map((each) => (
          <Radio key={each.id} value={each.id} label={`${each.name}, ${functionName(each.function)}`} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
