/** Addresses inside the application. Rooms link to each other only through these. */
import type { SectionKind } from '../../shared/dossier/sections.ts';

export const dossierTabs = [
  'plan',
  'notes',
  'review',
  'documents',
  'legal',
  'network',
  'apart',
  'consent',
  'papers',
] as const;
export type DossierTab = (typeof dossierTabs)[number];

/** Every address of a dossier, for the router. */
export const dossierRoute = '/dossier/:id/:tab?';

export interface DossierPlace {
  readonly tab?: DossierTab;
  /** Entity to select: a step, goal, inquiry … */
  readonly entity?: string;
  /** Op id of a note to show. */
  readonly note?: string;
  /** Start writing something new in that tab. */
  readonly isNew?: boolean;
}

/** `/dossier/<id>/<tab>?at=<entity>`, `?note=<op>`, `?new=1`. */
export function dossierPath(id: string, { tab, entity, note, isNew }: DossierPlace = {}): string {
  const query = new URLSearchParams();
  if (entity !== undefined) query.set('at', entity);
  if (note !== undefined) query.set('note', note);
  if (isNew === true) query.set('new', '1');
  const search = query.size > 0 ? `?${query}` : '';
  return `/dossier/${encodeURIComponent(id)}${tab === undefined ? '' : `/${tab}`}${search}`;
}

/** What was there before: `/dossier/<id>/history?section=<kind>`, of one thing with `&at=<entity>`. */
export function historyPath(id: string, section: SectionKind, entity?: string): string {
  const query = new URLSearchParams({ section });
  if (entity !== undefined) query.set('at', entity);
  return `/dossier/${encodeURIComponent(id)}/${historyTab}?${query}`;
}

/** What is arranged for somebody who leaves at sentence end: a view of the plan. */
export const leavingPath = (id: string): string => `${dossierPath(id, { tab: 'plan' })}?view=leaving`;

/** A new appointment in the week of a plan, with its day and hour where they are known: `&on=<day>&hour=<hh:mm>`. */
export function newAppointmentPath(id: string, { on, at }: { readonly on: string; readonly at?: string }): string {
  const known = new URLSearchParams({ ...(on !== '' && { on }), ...(at !== undefined && { hour: at }) }).toString();
  return `${dossierPath(id, { tab: 'plan', isNew: true })}&view=week${known === '' ? '' : `&${known}`}`;
}

/** A paper of a dossier, made of this one where there are several: `/dossier/<id>/papers?paper=<kind>&at=<entity>`. */
export const paperPath = (id: string, paper: string, entity: string): string =>
  `${dossierPath(id, { tab: 'papers', entity })}&paper=${paper}`;

/** A paper of which there is one in a dossier. */
export const onlyPaperPath = (id: string, paper: string): string =>
  `${dossierPath(id, { tab: 'papers' })}?paper=${paper}`;

/** Stand beside the tabs, not among them. */
export const historyTab = 'history';
export const personTab = 'person';

/** Who the dossier is about, to be put right: `/dossier/<id>/person`; an entry of it that is meant comes into view. */
export const personPath = (id: string, entity?: string): string =>
  `/dossier/${encodeURIComponent(id)}/${personTab}${entity === undefined ? '' : `?at=${encodeURIComponent(entity)}`}`;

/** The tab that shows a section. */
export function tabOfSection(section: SectionKind): DossierTab {
  if (section === 'legal' || section === 'identity') return 'legal';
  if (section === 'plan') return 'plan';
  if (section === 'extract') return 'consent';
  if (section === 'assessment') return 'review';
  return section === 'notes' ? 'notes' : 'apart';
}

export const paths = {
  today: '/',
  agenda: '/agenda',
  people: '/people',
  newDossier: '/people/new',
  takeInList: '/people/list',
  absence: '/absence',
  service: '/service',
  settle: '/settle',
  tasks: '/tasks',
  exchange: '/exchange',
  received: '/exchange/received',
  directory: '/directory',
  list: '/list',
  moved: '/moved',
  lawExample: '/law/example',
  help: '/help',
  news: '/help/news',
  guide: '/help/guide',
  notices: '/help/notices',
  computer: '/computer',
  safety: '/safety',
  log: '/log',
  erased: '/erased',
  due: '/due',
  health: '/health',
  updates: '/updates',
} as const;

/** What the privacy officer of the service needs. */
export const dataProtectionPath = `${paths.service}?tab=data-protection`;
