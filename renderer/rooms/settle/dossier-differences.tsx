/** The open differences of one dossier, each under the name of the thing it is about. */
import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { fail, ok } from '../../../shared/result.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { dossierPath, tabOfSection, type DossierTab } from '../../routes/paths.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { useUnitWords } from '../../i18n/units/unit-text.tsx';
import type { Lookup, UnitWords } from '../../i18n/units/unit-words.ts';
import { useVault } from '../../data/vault.tsx';
import type { Change, UnsettledDossier } from '../../vault/api.ts';
import { DossierProvider, type OpenDossier } from '../../fields/dossier-context.tsx';
import { useSeenLater } from '../../fields/seen-later.ts';
import { Differences } from '../../fields/settle/differences.tsx';
import type { Done } from './done.ts';
import classes from './settle.module.css';
import { pair } from '../../i18n/pair.ts';

export interface DossierDifferencesProps {
  readonly of: UnsettledDossier;
  readonly onDone: (done: Done) => void;
}

export function DossierDifferences({ of, onDone }: DossierDifferencesProps): ReactNode {
  const { surname, firstName, birth, view } = of;
  return (
    <section className={classes['dossier']} aria-label={`${surname}, ${firstName}`}>
      <h2>
        <Link to={dossierPath(view.id)}>
          <PersonName surname={surname} firstName={firstName} birth={birth} />
        </Link>
      </h2>
      {view.sections.map((section) =>
        section.entities.map((entity) => (
          <Thing
            key={`${section.id}/${entity.type}/${entity.id}`}
            of={of}
            section={section}
            entity={entity}
            onDone={onDone}
          />
        )),
      )}
    </section>
  );
}

interface ThingProps extends DossierDifferencesProps {
  readonly section: SectionView;
  readonly entity: EntityView;
}

/** One thing. It brings what the dossier's own room would: what stands there, and how it is changed. */
function Thing({ of, section, entity, onDone }: ThingProps): ReactNode {
  const vault = useVault();
  const words = useUnitWords();
  const { t } = useTranslation('settle');
  const lookup: Lookup = (_, id) => of.names[id];
  const title = titleOf(words, section, entity, lookup);
  const later = useSeenLater(of.view, section.kind);
  const place = dossierPath(of.view.id, { tab: tabOf(section, entity), entity: entity.id });
  const dossier = useMemo((): OpenDossier => {
    const change: OpenDossier['change'] = async (changes) => {
      const answer = await vault.change({ dossier: of.view.id, changes });
      if (!answer.ok) return fail(answer.problem);
      for (const made of changes) {
        const { surname, firstName } = of;
        const what = madeIn(made, title, words, t, of.names);
        onDone({ key: crypto.randomUUID(), dossier: of.view.id, place, surname, firstName, what, later });
      }
      return ok(answer.value);
    };
    const nothingTyped = { drafts: new Map(), dropDraft: () => Promise.resolve() };
    const keepDraft: OpenDossier['keepDraft'] = () => Promise.resolve(ok(undefined));
    return { view: of.view, change, keepDraft, reload: () => undefined, ...nothingTyped };
  }, [vault, of, place, title, words, t, onDone, later]);
  return (
    <DossierProvider value={dossier}>
      <article className={classes['thing']} aria-label={title}>
        <div className={classes['thingHead']}>
          <h3 dir="auto">{title}</h3>
          <Anchor component={Link} size="sm" to={place}>
            {t('open')} <IconExternalLink size={14} aria-hidden />
          </Anchor>
        </div>
        <Differences section={section.kind} entity={entity} canWrite={section.canWrite} lookup={lookup} />
      </article>
    </DossierProvider>
  );
}

/** `Step: Call the host`; what has no name of its own goes by its kind. */
function titleOf(words: UnitWords, section: SectionView, entity: EntityView, lookup: Lookup): string {
  const kind = words.type(section.kind, entity.type);
  const called = lookup(section.kind, entity.id);
  return called === undefined ? kind : pair(kind, called);
}

/** A choice in words, for the list of what was chosen on this visit. */
function madeIn(
  made: Change,
  title: string,
  words: UnitWords,
  t: TFunction<'settle'>,
  names: UnsettledDossier['names'],
): string {
  if (made.do === 'settle') {
    const { section, type, unit, value } = made;
    const what = `${title} – ${words.unit(section, type, unit)}`;
    return t('doneWhat', { what, value: words.value(section, type, unit, value, (_, id) => names[id]) });
  }
  return t(made.do === 'settle-taken-out' && made.keep ? 'kept' : 'takenOut', { what: title });
}

/** Where it is read in its dossier: an inquiry has its own tab. */
const tabOf = (section: SectionView, entity: EntityView): DossierTab =>
  entity.type === 'inquiry' ? 'network' : tabOfSection(section.kind);
