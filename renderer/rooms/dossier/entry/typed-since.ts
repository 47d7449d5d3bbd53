/** What was typed into the form of a new dossier while it was being made: it is written to the dossier that came of it. */
import { sameValue } from '../../../../shared/same-value.ts';
import type { Change, DossierView, NewDossier } from '../../../vault/api.ts';
import { unitOf } from '../../../fields/dossier-context.tsx';
import { newEntityId, opsSeen, put, unitPlace, type UnitPlace } from '../../../fields/unit-place.ts';

type Written = readonly [place: UnitPlace<unknown>, value: unknown];

const onePerson = (input: NewDossier): readonly Written[] => {
  const { surname, firstName, birth, fileLanguage, personLanguage, place, placeText = '', route, heldAs } = input;
  const { executableText, executableMonths: months } = input;
  return [
    [unitPlace('identity', 'person', 'person', 'name'), { surname, firstName }],
    [unitPlace('identity', 'person', 'person', 'birth'), { date: birth }],
    [unitPlace('identity', 'person', 'person', 'fileLanguage'), { language: fileLanguage }],
    [unitPlace('identity', 'person', 'person', 'personLanguage'), personLanguage],
    [unitPlace('identity', 'person', 'person', 'place'), place === '' ? { text: placeText } : { at: place }],
    [unitPlace('legal', 'situation', 'situation', 'route'), { route }],
    ...(heldAs === undefined
      ? []
      : [[unitPlace('legal', 'situation', 'situation', 'capacity'), { as: heldAs }] as const]),
    [
      unitPlace('legal', 'situation', 'situation', 'executable'),
      { text: executableText, ...(months !== undefined && { months }) },
    ],
  ];
};

/**
 * @param made the dossier as it was made of `filed`
 * @param now what the form holds by then; lines of dates are added, never taken back
 */
export function typedSince(made: DossierView, filed: NewDossier, now: NewDossier): readonly Change[] {
  const before = onePerson(filed);
  const changed = onePerson(now).filter(([, value], at) => !sameValue(value, before[at]?.[1]));
  const lines = now.dates.filter((line) => !filed.dates.some((each) => sameValue(each, line)));
  return [
    ...changed.map(([place, value]) => put(place, value, opsSeen(unitOf(made, place)))),
    ...lines.map((line) => put(unitPlace('legal', 'legal-date', newEntityId(), 'date'), line, [])),
  ];
}
