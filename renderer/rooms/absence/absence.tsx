/** Being away: who stands in for me, from when till when, and for whom I do. */
import { Alert, Anchor, Button, Group, Loader, Select, Stack, Text, Title } from '@mantine/core';
import { IconCalendarOff, IconInfoCircle } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Link } from 'react-router';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { functionName } from '../../i18n/name-words.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { Answers, Correspondent, Delegations } from '../../vault/api.ts';
import { useColleagues } from '../../data/use-colleagues.ts';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { DateField } from '../../fields/date-field.tsx';

export function AbsenceRoom(): ReactNode {
  const { t } = useTranslation(['absence', 'common']);
  const { realm, readsOnly } = useMe();
  const delegations = useAnswer((vault) => vault.delegations(), `delegations/${realm}`);
  const colleagues = useColleagues();
  return (
    <Stack gap="xl" maw={720}>
      <div>
        <Title order={1}>{t('absence:title')}</Title>
        <Text mt="xs">{t('absence:about')}</Text>
      </div>
      {delegations.state === 'waiting' || colleagues.state === 'waiting' ? (
        <Loader role="status" aria-label={t('common:waiting')} />
      ) : null}
      {delegations.state === 'problem' ? <ProblemNote problem={delegations.problem} /> : null}
      {colleagues.state === 'problem' ? <ProblemNote problem={colleagues.problem} /> : null}
      {delegations.state === 'ready' && colleagues.state === 'ready' ? (
        <>
          <ForMe delegations={delegations.value} canChange={readsOnly === null} />
          {readsOnly !== null ? null : colleagues.value.length === 0 ? (
            <NobodyHere />
          ) : (
            <Arrange delegations={delegations.value} colleagues={colleagues.value} />
          )}
          <ByMe delegations={delegations.value} />
        </>
      ) : null}
    </Stack>
  );
}

/** Nobody of the service has a place here, and nobody at another computer was verified. */
function NobodyHere(): ReactNode {
  const { t } = useTranslation(['absence', 'caseload']);
  return (
    <Alert color="gray" icon={<IconInfoCircle aria-hidden />} title={t('caseload:nobodyHere')}>
      {t('absence:elsewhere')}
      <Anchor component={Link} to={exchangePaths.correspondents} mt="xs" display="block">
        {t('absence:toCards')}
      </Anchor>
    </Alert>
  );
}

function ForMe({
  delegations,
  canChange,
}: {
  readonly delegations: Delegations;
  readonly canChange: boolean;
}): ReactNode {
  const { t } = useTranslation('absence');
  const format = useFormat();
  const vault = useVault();
  const { run, isBusy, problem } = useCommand();
  if (delegations.forMe.length === 0) return null;
  const end = async (): Promise<void> => {
    await run(vault.endDelegation());
  };
  return (
    <section aria-labelledby="for-me">
      <Title order={2} id="for-me" mb="xs">
        {t('forMe')}
      </Title>
      <Stack gap="xs">
        {delegations.forMe.map(({ person, name, from, until, dossiers, answers }) => (
          <div key={`${person}/${from}/${until}`}>
            <Text>{t('cover', { name, from: format.date(from), until: format.date(until), count: dossiers })}</Text>
            {answers === undefined ? null : <AnswersLine name={name} answers={answers} />}
          </div>
        ))}
        {delegations.undelegated === 0 ? null : (
          <Text fw={550}>{t('uncovered', { count: delegations.undelegated })}</Text>
        )}
        <ProblemNote problem={problem} />
        {canChange ? (
          <div>
            <Button variant="default" loading={isBusy} onClick={() => void end()}>
              {t('end')}
            </Button>
            <Text size="sm" c="dimmed" mt={4}>
              {t('endAbout')}
            </Text>
          </div>
        ) : null}
      </Stack>
    </section>
  );
}

/** How far it is with a deputy at another computer: until they accept, nothing lies with them. */
function AnswersLine({ name, answers }: { readonly name: string; readonly answers: Answers }): ReactNode {
  const { t } = useTranslation('absence');
  const { accepted, refused, waiting } = answers;
  return (
    <Text size="sm" fw={waiting + refused > 0 ? 550 : undefined}>
      {waiting > 0 ? `${t('answers.waiting', { count: waiting, name })} ` : ''}
      {refused > 0 ? `${t('answers.refused', { count: refused, name })} ` : ''}
      {accepted > 0 ? `${t('answers.accepted', { count: accepted, name })} ` : ''}
      {waiting > 0 ? (
        <Anchor component={Link} to={exchangePaths.onTheWay} size="sm">
          {t('answers.toFiles')}
        </Anchor>
      ) : null}
    </Text>
  );
}

function ByMe({ delegations: { byMe } }: { readonly delegations: Delegations }): ReactNode {
  const { t } = useTranslation('absence');
  const format = useFormat();
  return (
    <section aria-labelledby="by-me">
      <Title order={2} id="by-me" mb="xs">
        {t('byMe')}
      </Title>
      {byMe.length === 0 ? <Text c="dimmed">{t('byMeNone')}</Text> : null}
      {byMe.map(({ person, name, from, until, dossiers }) => (
        <Text key={`${person}/${from}/${until}`}>
          {t('coverBy', { name, from: format.date(from), until: format.date(until), count: dossiers })}
        </Text>
      ))}
    </section>
  );
}

interface ArrangeProps {
  readonly delegations: Delegations;
  readonly colleagues: readonly Correspondent[];
}

function Arrange({ delegations, colleagues }: ArrangeProps): ReactNode {
  const { t } = useTranslation('absence');
  const { language } = useFormat();
  const vault = useVault();
  const [before] = delegations.forMe;
  const [person, setPerson] = useState(
    before?.person ?? (colleagues.length === 1 ? colleagues[0]?.person : null) ?? null,
  );
  const [from, setFrom] = useState(before?.from ?? todayIso());
  const [until, setUntil] = useState(before?.until ?? '');
  const { run, isBusy, problem } = useCommand();
  const isHere = colleagues.find((each) => each.person === person)?.trust === 'this-computer';
  const isBackwards = from !== '' && until !== '' && (until < from || until < todayIso());
  const needed = useNeeded({ person: person !== null, from: from !== '', until: until !== '' && !isBackwards });
  const arrange = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!needed.isWhole() || person === null) return;
    await run(vault.delegate({ person, from, until }));
  };
  return (
    <section aria-labelledby="arrange">
      <Title order={2} id="arrange" mb="xs">
        {t(before === undefined ? 'arrange' : 'rearrange')}
      </Title>
      <form ref={needed.around} onSubmit={(event) => void arrange(event)}>
        <Stack>
          <Select
            label={t('who')}
            {...needed.field('person')}
            data={colleagues.map((each) => ({
              value: each.person,
              label:
                each.trust === 'this-computer'
                  ? `${each.name}, ${functionName(each.function, language)}`
                  : `${each.name}, ${functionName(each.function, language)} (${t('otherComputer')})`,
            }))}
            value={person}
            onChange={setPerson}
          />
          <Group grow align="flex-start">
            <DateField label={t('from')} {...needed.field('from')} value={from} onChange={setFrom} />
            <DateField
              label={t('until')}
              value={until}
              onChange={setUntil}
              {...needed.field('until', isBackwards ? t('backwards') : undefined)}
            />
          </Group>
          <Text size="sm">{t(isHere ? 'arrangeAbout' : 'arrangeElsewhere')}</Text>
          <ProblemNote problem={problem} />
          <Group>
            <ButtonWithIcon type="submit" loading={isBusy} icon={IconCalendarOff}>
              {t('do')}
            </ButtonWithIcon>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
