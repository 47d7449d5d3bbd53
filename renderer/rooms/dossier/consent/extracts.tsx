/** Extracts that left from here, and those that came: field by field as they were written, greyed where consent was taken back. */
import { Alert, Text } from '@mantine/core';
import { IconClockX, IconHandOff, IconSend } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useCommand } from '../../../ui/use-command.ts';
import { useTranslation } from '../../../i18n/translation.ts';
import { ButtonWithIcon } from '../../../ui/button-with-icon.tsx';
import { useGo } from '../../../routes/address.ts';
import { isoDateOf } from '../../../i18n/clock.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ProblemNote } from '../../../ui/problems.tsx';
import { useUnitWords, ValueText } from '../../../i18n/units/unit-text.tsx';
import { authorText } from '../../../i18n/name-words.ts';
import { unitOrder } from '../../../i18n/units/unit-words.ts';
import { useMe, useVault } from '../../../data/vault.tsx';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { ExtractView } from '../../../vault/api.ts';
import { exchangePaths } from '../../../routes/exchange-paths.ts';
import { Block } from '../../../fields/block.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { OwnEnd } from '../../../widgets/exchange/own-end.tsx';
import kit from '../../../fields/kit.module.css';
import { useValues } from '../../../fields/use-values.ts';
import classes from './consent.module.css';
import { frameOf } from './frame.ts';

export function Extracts(): ReactNode {
  const { t } = useTranslation('consent');
  const go = useGo();
  const { view } = useOpenDossier();
  const all = view.extracts ?? [];
  const [made, came] = [all.filter((each) => each.made), all.filter((each) => !each.made)];
  return (
    <>
      {came.length === 0 ? null : (
        <Block title={t('came.title')}>
          {came.map((each) => (
            <ExtractCard key={each.section.id} extract={each} />
          ))}
        </Block>
      )}
      {view.sections.length === 0 ? null : (
        <Block
          title={t('left.title')}
          add={t('left.make')}
          onAdd={() => void go(exchangePaths.sendWith({ dossier: view.id, purpose: 'support-sheet' }))}
          empty={made.length === 0 ? t('left.empty') : undefined}
        >
          {made.map((each) => (
            <ExtractCard key={each.section.id} extract={each} />
          ))}
        </Block>
      )}
    </>
  );
}

function ExtractCard({ extract }: { readonly extract: ExtractView }): ReactNode {
  const { t } = useTranslation('consent');
  const format = useFormat();
  const values = useValues();
  const frame = frameOf(extract);
  const { withdrawnAt, until, made } = extract;
  const isBack = withdrawnAt !== undefined;
  const gone = isBack ? format.date(isoDateOf(withdrawnAt)) : '';
  return (
    <article className={`${kit.card} ${classes.line} ${isBack ? (classes.withdrawn ?? '') : ''}`}>
      <div>
        <Text fw={600}>{frame === undefined ? '' : values.extractKind[frame.kind]}</Text>
        <Between extract={extract} />
        {isBack ? (
          <Alert color="gray" my="xs" icon={<IconHandOff aria-hidden />} role="note">
            {t(made ? 'left.withdrawn' : 'came.withdrawn', { date: gone })}
          </Alert>
        ) : null}
        <Fields extract={extract} />
        {until === undefined ? null : (
          <>
            <Text size="sm" c="dimmed" mt="xs">
              <IconClockX size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
              {t(made ? 'send.ends' : 'came.until', { date: format.date(isoDateOf(until)) })}
            </Text>
            <OwnEnd kind={frame?.kind} />
          </>
        )}
      </div>
      {made && !isBack ? <Tell extract={extract} /> : null}
    </article>
  );
}

/** Whom it is for, or whom it is from. */
function Between({ extract: { section, made } }: { readonly extract: ExtractView }): ReactNode {
  const { t } = useTranslation('consent');
  const { language, list } = useFormat();
  const me = useMe();
  const others = section.readers.filter(({ person }) => person !== me.person).map((each) => authorText(each, language));
  return (
    <Text size="sm" c="dimmed">
      {t(made ? 'left.to' : 'came.of', { who: list(others) })}
    </Text>
  );
}

function Fields({ extract: { section } }: { readonly extract: ExtractView }): ReactNode {
  const words = useUnitWords();
  const isHead = ({ type }: EntityView): number => (type === 'extract' ? 0 : 1);
  const entities = [...section.entities].sort((a, b) => isHead(a) - isHead(b) || a.since - b.since);
  const rows = entities.flatMap((entity) =>
    unitOrder('extract', entity.type).flatMap((unit) => {
      const value = entity.units[unit]?.versions[0]?.value;
      return value === undefined ? [] : [{ key: `${entity.id} ${unit}`, type: entity.type, unit, value }];
    }),
  );
  return (
    <dl className={classes.told}>
      {rows.map(({ key, type, unit, value }) => (
        <div key={key}>
          <dt>{words.unit('extract', type, unit)}</dt>
          <dd>
            <ValueText section="extract" type={type} unit={unit} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Also where nothing is written down as taken back: the holder decides, too. */
function Tell({ extract }: { readonly extract: ExtractView }): ReactNode {
  const { t } = useTranslation('consent');
  const vault = useVault();
  const { view, reload } = useOpenDossier();
  const { run, isBusy: busy, problem } = useCommand();
  const tell = async (): Promise<void> => {
    const told = await run(vault.withdrawExtract({ dossier: view.id, extract: extract.section.id }));
    if (told.ok) reload();
  };
  return (
    <div>
      <ButtonWithIcon variant="default" size="compact-md" icon={IconSend} loading={busy} onClick={() => void tell()}>
        {t('left.withdraw')}
      </ButtonWithIcon>
      <ProblemNote problem={problem} />
    </div>
  );
}
