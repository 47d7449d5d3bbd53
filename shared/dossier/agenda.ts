/**
 * What could stand on the agenda of a case consultation: open differences and late steps of what everybody who works on the
 * dossier reads. Sections kept apart propose nothing: an agenda is read by people who do not know that they exist. Of what was
 * written nothing is quoted but the name of a late step; a person chooses what goes on it, and edits it.
 */
import type { Domain } from './entities.ts';
import { listOf, read } from './read.ts';
import type { SectionKind } from './sections.ts';
import type { EntityView, SectionView } from './view.ts';

export type Proposal =
  | { readonly kind: 'versions'; readonly section: SectionKind; readonly type: string; readonly unit: string }
  | { readonly kind: 'seen-differently'; readonly domain: Domain }
  | { readonly kind: 'late'; readonly what: string; readonly due: string };

const proposing: readonly SectionKind[] = ['identity', 'legal', 'plan', 'assessment'];

export function agendaProposals(sections: readonly SectionView[], today: string): readonly Proposal[] {
  const known = sections.filter(({ kind }) => proposing.includes(kind));
  return [
    ...known.flatMap(twoVersions),
    ...known.flatMap(seenDifferently),
    ...known.flatMap((one) => late(one, today)),
  ];
}

/** Units of which two versions wait for someone to choose, each kind once. */
function twoVersions(section: SectionView): readonly Proposal[] {
  const open = section.entities
    .filter(({ state }) => state !== 'taken-out')
    .flatMap(({ type, units }) =>
      Object.entries(units).flatMap(([unit, { versions }]) => (versions.length > 1 ? [`${type}/${unit}`] : [])),
    );
  return [...new Set(open)].map((place) => {
    const [type = '', unit = ''] = place.split('/');
    return { kind: 'versions', section: section.kind, type, unit };
  });
}

/** Life domains in which a statement stands against another. */
function seenDifferently(section: SectionView): readonly Proposal[] {
  const statements = listOf(section, 'statement');
  const domains = statements.flatMap((statement) => {
    const other = read('assessment', 'statement', statement, 'against')?.statement;
    const isThere = statements.some(({ id }) => id === other);
    return isThere ? (read('assessment', 'statement', statement, 'statement')?.domain ?? []) : [];
  });
  return [...new Set(domains)].map((domain) => ({ kind: 'seen-differently', domain }));
}

function late(section: SectionView, today: string): readonly Proposal[] {
  return listOf(section, 'step')
    .filter(isOpen)
    .flatMap((step): readonly { kind: 'late'; what: string; due: string }[] => {
      const [what, due] = [read('plan', 'step', step, 'what')?.text, read('plan', 'step', step, 'due')?.on];
      return what === undefined || due === undefined || due >= today ? [] : [{ kind: 'late', what, due }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

const isOpen = (step: EntityView): boolean => {
  const status = read('plan', 'step', step, 'status')?.status;
  return status !== 'done' && status !== 'no-longer-needed';
};
