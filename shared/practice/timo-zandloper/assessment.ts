/** The review from inside, the report that was issued, and the follow-up report in the making. */
import type { On } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, statementWriter } from '../writing.ts';

function statements(on: On): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'arend',
      -1290,
      'statement-time',
      'meaning',
      'own-words',
      'said',
    )('“De eerste jaren telde ik af. Nu tel ik niets meer, ik bak.”'),
    statement(
      'arend',
      -1010,
      'statement-attitude',
      'victims',
      'own-words',
      'said',
    )(
      '“Ik was niet wanhopig en niet dronken. Ik wilde dat hij ophield met bestaan. Dat moet ik kunnen zeggen zonder dat iemand het voor mij verzacht.”',
    ),
    statement(
      'katelijne',
      -990,
      'statement-trade',
      'day-activity',
      'strength',
      'seen',
    )('Leidde drie jaar de bakkerij van de gevangenis. Wie met hem werkte bleef langer dan elders.'),
    statement(
      'arend',
      -960,
      'statement-closed',
      'network',
      'vulnerability',
      'said',
    )('Lost moeilijkheden alleen op en vertelt ze pas als ze voorbij zijn. Dat geldt voor kiespijn en voor de rest.'),
    statement(
      'hilde',
      -104,
      'statement-lente',
      'network',
      'strength',
      'seen',
    )('In het gesprek met drie zei hij voor het eerst iets dat hij liever verzwegen had, en hij bleef zitten.'),
    statement(
      'hilde',
      -90,
      'statement-night',
      'day-activity',
      'structural',
      'document',
    )('Nachtwerk en afspraken overdag botsen. Loketten, zorg en ons eigen bureau zijn open als hij slaapt.'),
  ];
}

function reports(on: On): readonly PracticePut[] {
  return [
    by('arend', -905)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Betrokkene vraagt voor de tweede keer voorwaardelijke invrijheidstelling. De data zijn met de hand ingevoerd en nagelezen.',
      },
      course: {
        text: 'Na de weigering werkte hij twee open punten uit: dagbesteding en behandeling. Vierentwintig verloven zonder afwijking.',
      },
      planView: { text: 'Werk, woning en behandeling zijn aantoonbaar. Het netwerk is klein en betrouwbaar.' },
      advice: { text: 'Het plan is uitgewerkt. De twee punten uit de weigering zijn opgelost.' },
      issued: { on: on(-900), to: 'De directeur, gevangenis Leuven-Centraal', languages: ['nl'] },
    }),
    by('hilde', -12)('assessment', 'report', 'report-2', {
      situation: {
        text: 'Ontwerp van opvolgingsverslag 5. Betrokkene is twee jaar vrij onder voorwaarden.',
      },
      course: {
        text: 'Sinds de aanpassing van de voorwaarde kreeg ik elke maandag een bericht. Geen enkele afspraak gemist. De betalingen lopen.',
      },
      planView: {
        text: 'Attest van tewerkstelling is verouderd en gevraagd. Zijn eigen alinea volgt en wordt niet herschreven.',
      },
    }),
  ];
}

export const assessment = (on: On): readonly PracticePut[] => [...statements(on), ...reports(on)];
