/** Today: rows appear because of data and vanish because of data; each answers "why?" with rule, source and dates. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { addCalendarMonths } from '../../../../shared/release/index.ts';
import type { Realm } from '../../api/places.ts';
import type { Today, TodayRow } from '../../api/today.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import { movedCount } from '../law/moved.ts';
import { dueCount } from '../retention/due.ts';
import { namedByAnother } from '../../core/context/one-person.ts';
import { personText } from '../../core/session/session.ts';
import { delegationsIn } from '../delegation/deputies.ts';
import { dateQuestion } from '../../core/clock/seen.ts';
import { inquiriesOf, inquiryRows } from './inquiries.ts';
import { newlyMineRows } from './newly-mine.ts';
import { findAll, type OfDossier } from './kept.ts';
import { apartFromSnoozed } from './snoozed.ts';

export function today(context: VaultContext, realm: Realm, on: string): Today {
  const all = findAll(context, realm, on);
  const here = new Set(all.map(({ dossier }) => dossier.id));
  const going = all.filter(({ isGoing }) => isGoing);
  const short = ({ dossier, head }: OfDossier) => ({
    dossier: dossier.id,
    surname: head.surname,
    firstName: head.firstName,
  });
  const me = personText(context.session.identity(realm).person);
  const covering = all.map(({ dossier, deputy, isGoing, holderId }) => ({
    dossier,
    deputy,
    isMine: isGoing && holderId === me,
  }));
  const question = dateQuestion(context.session);
  const inAYear = addCalendarMonths(on, 12);
  return {
    dossiers: all.length,
    damaged: new Set(context.sections.damagedDossiers().filter((id) => here.has(id))).size,
    ...apartFromSnoozed(context, realm, on, rowsOf(context, realm, all)),
    sentenceEnd: byName(
      going.flatMap((each) => {
        const end = each.dates.find(({ kind }) => kind === 'sentence-end');
        const soon = !each.isFree && end && end.value >= on && end.value <= inAYear;
        if (!soon) return [];
        const route = routeOf(each.dossier);
        return route === 'sentence-end' || route === undefined
          ? [{ ...short(each), on: end.value, source: end.source }]
          : [];
      }),
    ),
    withoutDates: byName(
      going
        .filter(({ dates, dossier, isFree }) => dates.length === 0 && !isFree && routeOf(dossier) !== 'remand')
        .map(short),
    ),
    delegations: delegationsIn(context, realm, covering),
    ...(question !== undefined && { dateQuestion: question }),
    dueForErasing: dueCount(context, realm),
    movedByLaw: movedCount(context, realm),
  };
}

/** Every row of a day, put off or not. */
export const rowsOn = (context: VaultContext, realm: Realm, on: string): readonly TodayRow[] =>
  rowsOf(context, realm, findAll(context, realm, on));

/** What is due, earliest first, under the name that lists have for the person. */
function rowsOf(context: VaultContext, realm: Realm, all: readonly OfDossier[]): readonly TodayRow[] {
  const inquiries = inquiriesOf(context, realm);
  const byAnother = namedByAnother(context, realm);
  return all
    .flatMap((each) =>
      each.isGoing ? [...each.rows, ...inquiryRows(inquiries, each), ...newlyMineRows(context, each)] : each.rows,
    )
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
    .map((row) => {
      const ofPerson = byAnother.get(row.dossier);
      return ofPerson === undefined ? row : { ...row, ofPerson };
    });
}

/** Dossiers come in the order of their ids, which says nothing to anybody. */
const byName = <T extends Pick<TodayRow, 'surname' | 'firstName'>>(list: T[]): T[] =>
  list.sort((a, b) => order(a.surname, b.surname) || order(a.firstName, b.firstName));
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function routeOf(dossier: DossierProjections): string | undefined {
  const situation = entitiesOf(dossier, 'legal', 'situation')[0];
  return parseUnit('legal', 'situation', 'route', situation?.units['route'])?.route;
}
