/** The list of safety copies: where each lies, what reading it back said, until when it stays; checked or ended by a click. */
import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconFolderSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { dayAndTime, capital, useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useVault } from '../../data/vault.tsx';
import type { SafetyCopy, VaultProblem } from '../../vault/api.ts';
import { ok } from '../../../shared/result.ts';
import { EndDialog } from './end-dialog.tsx';
import { sizeWords } from '../../i18n/size.ts';

export interface CopyListProps {
  /** A copy is being made or read: no other meanwhile. */
  readonly isBusy: boolean;
  readonly onChecking: (isChecking: boolean) => void;
}

export function CopyList({ isBusy, onChecking }: CopyListProps): ReactNode {
  const { t } = useTranslation('safety');
  const vault = useVault();
  const asked = useAnswer((each) => each.safetyCopies(), 'safety-copies');
  const { again } = asked;
  const { run, problem } = useCommand();
  useEffect(() => vault.onEvent((event) => (event.type === 'backups' ? again() : undefined)), [vault, again]);
  const find = async (): Promise<void> => {
    await run(vault.findCopies());
  };
  return (
    <section aria-labelledby="copies">
      <Stack gap="sm">
        <div>
          <Title order={2} id="copies">
            {t('copies.title')}
          </Title>
          <Text c="dimmed">{t('copies.about')}</Text>
        </div>
        {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
        {asked.state === 'ready' && asked.value.length === 0 ? <Text>{t('copies.none')}</Text> : null}
        {asked.state === 'ready'
          ? asked.value.map((copy) => (
              <Copy
                key={copy.name}
                copy={copy}
                isOnly={asked.value.every((each) => each === copy || each.ended !== undefined)}
                isBusy={isBusy}
                onChecking={onChecking}
              />
            ))
          : null}
        <ProblemNote problem={problem} />
        <Group>
          <ButtonWithIcon variant="default" icon={IconFolderSearch} onClick={() => void find()} disabled={isBusy}>
            {t('copies.find')}
          </ButtonWithIcon>
        </Group>
      </Stack>
    </section>
  );
}

interface CopyProps extends CopyListProps {
  readonly copy: SafetyCopy;
  readonly isOnly: boolean;
}

/** Its folder is not here, or the stick went while it was read: said in this list's own words. */
const isAway = ({ code }: VaultProblem): boolean =>
  code === 'not-a-stick' || code === 'not-found' || code === 'stick-removed';

function Copy({ copy, isOnly, isBusy, onChecking }: CopyProps): ReactNode {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const vault = useVault();
  const [isEnding, setIsEnding] = useState(false);
  const { run, problem } = useCommand();
  const [whileEnding, setWhileEnding] = useState(false);
  const { name, at, folder, size } = copy;
  const when = capital(format.moment(at));
  const title = t('copies.row', { when, folder, size: sizeWords(size, format.language) });
  const check = async (): Promise<void> => {
    setWhileEnding(false);
    onChecking(true);
    await run(vault.checkCopy({ name }));
    onChecking(false);
  };
  return (
    <Card withBorder padding="sm" role="group" aria-label={title}>
      <Stack gap="xs">
        <div>
          <Text fw={600}>{title}</Text>
          <State copy={copy} />
        </div>
        <Problem problem={problem} whileEnding={whileEnding} />
        {copy.ended !== undefined ? null : (
          <Group gap="xs">
            <Button size="sm" variant="default" disabled={isBusy} onClick={() => void check()}>
              {t('copies.check')}
            </Button>
            {copy.endingSince === undefined ? (
              <Button size="sm" variant="subtle" color="red" disabled={isBusy} onClick={() => setIsEnding(true)}>
                {t('copies.end')}
              </Button>
            ) : (
              <Button size="sm" variant="subtle" onClick={() => void run(vault.keepCopy({ name }))}>
                {t('copies.keep')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      {isEnding ? (
        <EndDialog
          copy={copy}
          isOnly={isOnly}
          onClose={() => setIsEnding(false)}
          onEnd={async (remove) => {
            setWhileEnding(true);
            await run(vault.endCopy({ name, remove }));
            // What went wrong is said in the list.
            return ok(undefined);
          }}
        />
      ) : null}
    </Card>
  );
}

function Problem({
  problem,
  whileEnding,
}: {
  readonly problem: VaultProblem | undefined;
  readonly whileEnding: boolean;
}): ReactNode {
  const { t } = useTranslation('safety');
  if (problem === undefined) return null;
  if (!isAway(problem)) return <ProblemNote problem={problem} />;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {t(whileEnding ? 'copies.problem.waits' : 'copies.problem.away')}
    </Alert>
  );
}

/** What is known of it, a line each. */
function State({ copy }: { readonly copy: SafetyCopy }): ReactNode {
  const { t } = useTranslation('safety');
  const format = useFormat();
  const { ended, checked, goesAfter, endingSince, folder } = copy;
  if (ended !== undefined)
    return (
      <Text fw={ended.file === 'missing' ? 600 : 400}>
        {t(`copies.ended.${ended.file}`, { when: dayAndTime(ended.at, format), folder })}
      </Text>
    );
  const isGood = checked?.result === 'sound';
  return (
    <>
      {copy.isFound ? <Text>{t('copies.found')}</Text> : null}
      <Text fw={checked === undefined || isGood ? 400 : 600}>
        {checked === undefined
          ? t('copies.never')
          : t(`copies.result.${checked.result}`, { when: dayAndTime(checked.at, format) })}
      </Text>
      <Text>{goesAfter === undefined ? t('copies.keptForEver') : t('copies.keptByRule', { count: goesAfter })}</Text>
      {endingSince === undefined ? (
        <Text c="dimmed">{t(copy.isHere ? 'copies.here' : 'copies.away')}</Text>
      ) : (
        <Text fw={600}>{t('copies.waits', { when: dayAndTime(endingSince, format) })}</Text>
      )}
    </>
  );
}
