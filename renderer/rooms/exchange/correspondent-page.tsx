/** One correspondent: who they are, the safety number to read out together, and marking them as verified. */
import { Alert, Anchor, Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconCheck, IconSend } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { Digits } from '../../widgets/published/digits.tsx';
import { Link, useParams } from 'react-router';
import { useFunctionName, useServiceName } from '../../i18n/directory-names.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, TroubleNote, type AnyProblem } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import type { Correspondent } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { exchangePaths } from '../../routes/exchange-paths.ts';
import { isReachable, TrustMark } from '../../widgets/exchange/trust.tsx';

export function CorrespondentPage(): ReactNode {
  const { t } = useTranslation('exchange');
  const { person } = useParams();
  const asked = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const found = asked.state === 'ready' ? asked.value.find((one) => one.person === person) : undefined;
  return (
    <Stack gap="md" className={classes['narrow'] ?? ''}>
      <Anchor component={Link} to={exchangePaths.correspondents} className={classes['state'] ?? ''}>
        <IconArrowLeft size={17} aria-hidden />
        {t('correspondents.back')}
      </Anchor>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' && found === undefined ? <Text>{t('correspondents.unknown')}</Text> : null}
      {found === undefined ? null : <Card one={found} onChange={asked.again} />}
    </Stack>
  );
}

interface CardProps {
  readonly one: Correspondent;
  readonly onChange: () => void;
}

function Card({ one, onChange }: CardProps): ReactNode {
  const { t } = useTranslation('exchange');
  const me = useMe();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const { name } = one;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h1">
            {name}
          </Title>
          <Text c="dimmed">
            {functionName(one.function)} · {serviceName(one.service)}
          </Text>
        </div>
        {isReachable(one) ? (
          <Button
            component={Link}
            to={exchangePaths.sendWith({ to: one.person })}
            variant="default"
            leftSection={<IconSend size={18} aria-hidden />}
          >
            {t('correspondents.sendTo')}
          </Button>
        ) : null}
      </Group>
      <TrustMark of={one} />
      {isReachable(one) ? (
        <Text size="sm" c="dimmed">
          {t(one.onNetwork === true ? 'network.reachable' : 'network.stickOnly')}
        </Text>
      ) : null}
      {one.trust === 'key-changed' ? (
        <TroubleNote
          text={{
            what: t('correspondents.keyChangedWhat', { name }),
            safe: t('correspondents.keyChangedSafe', { name }),
            next: t('correspondents.keyChangedNext'),
          }}
        />
      ) : null}
      {one.trust === 'revoked' ? (
        <TroubleNote
          text={{
            what: t('correspondents.revokedWhat', { name }),
            safe: t('correspondents.revokedSafe'),
            next: t('correspondents.revokedNext'),
          }}
        />
      ) : null}
      {one.saysNow === undefined ? null : (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t('correspondents.saysNow', {
            who: `${one.saysNow.name}, ${functionName(one.saysNow.function)}, ${serviceName(one.saysNow.service)}`,
          })}
        </Alert>
      )}
      {one.trust === 'listed' ? <Text c="dimmed">{t('correspondents.listedAbout')}</Text> : null}
      {one.trust === 'revoked' ? null : one.trust === 'this-computer' ? (
        <Text c="dimmed">{t(me.realm === 'practice' ? 'correspondents.practice' : 'correspondents.sameComputer')}</Text>
      ) : (
        <SafetyNumber one={one} onChange={onChange} />
      )}
    </Stack>
  );
}

/** Of someone in a list it is worked out when somebody asks. */
function SafetyNumber(props: CardProps): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const { one } = props;
  const [asked, setAsked] = useState<string>();
  const { run, problem } = useCommand<AnyProblem>();
  const number = one.safetyNumber ?? asked;
  const show = async (): Promise<void> => {
    const answer = await run(vault.safetyNumber({ seat: one.seat }));
    if (answer.ok) setAsked(answer.value);
  };
  if (number !== undefined) return <Number {...props} number={number} />;
  return (
    <Stack gap="sm" align="flex-start">
      <ProblemNote problem={problem} />
      <Button variant="default" onClick={() => void show()}>
        {t('correspondents.showNumber')}
      </Button>
    </Stack>
  );
}

function Number({ one, number, onChange }: CardProps & { readonly number: string }): ReactNode {
  const { t } = useTranslation('exchange');
  const groups = number.replace(/\D/g, '').match(/\d{1,5}/g) ?? [];
  return (
    <Stack gap="sm" component="section" aria-labelledby="safety-number">
      <Title order={3} id="safety-number">
        {t('correspondents.safetyNumber')}
      </Title>
      <Text maw="46rem">{t('correspondents.safetyExplained', { name: one.name })}</Text>
      <Digits number={groups.join(' ')} className={classes['number']} />
      <Text c="dimmed">{t('correspondents.safetyMismatch')}</Text>
      {one.trust === 'verified' && one.saysNow === undefined ? null : <Verify one={one} onChange={onChange} />}
    </Stack>
  );
}

function Verify({ one, onChange }: CardProps): ReactNode {
  const { t } = useTranslation('exchange');
  const vault = useVault();
  const [how, setHow] = useState<'in-person' | 'phone' | 'scanned'>();
  const { run, problem } = useCommand<AnyProblem>();
  const needed = useNeeded({ how: how !== undefined });
  const verify = async (): Promise<void> => {
    if (!needed.isWhole() || how === undefined) return;
    const answer = await run(vault.verify({ person: one.person, how }));
    if (answer.ok) onChange();
  };
  return (
    <Stack gap="sm" mt="xs" ref={needed.around}>
      <Radio.Group
        label={t('correspondents.how')}
        {...needed.group('how')}
        value={how ?? ''}
        onChange={(value) => setHow(value === 'phone' || value === 'scanned' ? value : 'in-person')}
      >
        <Group mt={6} gap="lg">
          <Radio value="in-person" label={t('correspondents.inPerson')} />
          <Radio value="phone" label={t('correspondents.phone')} />
          {one.scanned === true ? <Radio value="scanned" label={t('correspondents.scanned')} /> : null}
        </Group>
      </Radio.Group>
      <ProblemNote problem={problem} />
      <Group>
        <ButtonWithIcon icon={IconCheck} onClick={() => void verify()}>
          {t(how === 'scanned' ? 'correspondents.verifyScanned' : 'correspondents.verify')}
        </ButtonWithIcon>
      </Group>
    </Stack>
  );
}
