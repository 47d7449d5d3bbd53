/** Prison leave: what the director tells and advises, and the way to the president when the advice is late. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';

const leave = { kinds: ['prison-leave'] } satisfies Pick<LimitRow, 'kinds'>;

const information = {
  ...leave,
  from: 'time-condition',
  meets: 'information',
  length: { count: -3, unit: 'months' },
  bound: 'at-the-latest',
  who: 'director',
} satisfies Partial<LimitRow>;

const noWaiting = names(
  'De directeur licht dan zo snel mogelijk in. De wet laat het verzoek daar niet op wachten.',
  'Le directeur informe alors au plus vite. La loi ne fait pas attendre la demande pour autant.',
  'Der Direktor informiert dann so schnell wie möglich. Das Gesetz lässt den Antrag nicht darauf warten.',
  'The director then informs as soon as possible. The law does not make the request wait for it.',
);

const atOnce = names(
  'De directeur licht dan onmiddellijk in (artikel 8). De wet laat het verzoek daar niet op wachten.',
  'Le directeur informe alors immédiatement (article 8). La loi ne fait pas attendre la demande pour autant.',
  'Der Direktor informiert dann sofort (Artikel 8). Das Gesetz lässt den Antrag nicht darauf warten.',
  'The director then informs at once (article 8). The law does not make the request wait for it.',
);

export const leaveLimits: readonly LimitRow[] = [
  {
    id: 'M-08-information',
    ...information,
    ...ground('8, al. 1', '2022-09-01', { by: ['act-2021-june', '2'], doubts: ['offset-unit'] }),
    summary: names(
      'De directeur licht de veroordeelde schriftelijk in over het penitentiair verlof, drie maanden vóór de tijdsvoorwaarde vervuld is, of meteen als die termijn niet meer haalbaar is.',
      'Le directeur informe la personne condamnée par écrit du congé pénitentiaire, trois mois avant que la condition de temps soit remplie, ou immédiatement si ce délai ne peut être respecté.',
      'Der Direktor informiert den Verurteilten schriftlich über den Hafturlaub, drei Monate bevor die Zeitbedingung erfüllt ist, oder sofort, wenn diese Frist nicht mehr eingehalten werden kann.',
      'The director informs the convicted person in writing of prison leave three months before the time condition is met, or at once where that is no longer possible.',
    ),
    missed: atOnce,
  },
  {
    id: 'M-08-information-2007',
    ...information,
    ...ground('8, al. 1', actBegins, { until: '2022-08-31', mark: 'derived', doubts: ['offset-unit'] }),
    summary: names(
      'De directeur licht de veroordeelde schriftelijk in over het penitentiair verlof, drie maanden vóór de tijdsvoorwaarde vervuld is.',
      'Le directeur informe la personne condamnée par écrit du congé pénitentiaire, trois mois avant que la condition de temps soit remplie.',
      'Der Direktor informiert den Verurteilten schriftlich über den Hafturlaub, drei Monate bevor die Zeitbedingung erfüllt ist.',
      'The director informs the convicted person in writing of prison leave three months before the time condition is met.',
    ),
    missed: noWaiting,
  },
  {
    id: 'M-08-advice',
    ...leave,
    from: 'request',
    meets: 'advice',
    length: { count: 2, unit: 'months' },
    bound: 'at-the-latest',
    who: 'director',
    ...ground('8, al. 4', actBegins),
    summary: names(
      'De directeur geeft binnen twee maanden na ontvangst van het verzoek een gemotiveerd advies, stuurt het met het verzoek naar de minister en geeft de veroordeelde een kopie.',
      'Dans les deux mois de la réception de la demande, le directeur rédige un avis motivé, le transmet au ministre avec la demande et en adresse une copie à la personne condamnée.',
      'Binnen zwei Monaten nach Eingang des Antrags gibt der Direktor eine begründete Stellungnahme ab, leitet sie mit dem Antrag an den Minister weiter und schickt dem Verurteilten eine Kopie.',
      'Within two months of receiving the request the director gives a reasoned advice, sends it with the request to the minister and a copy to the convicted person.',
    ),
    missed: names(
      'De veroordeelde kan de voorzitter van de rechtbank van eerste aanleg schriftelijk vragen het advies op straffe van een dwangsom op te leggen.',
      'La personne condamnée peut demander par écrit au président du tribunal de première instance d’imposer l’avis sous peine d’astreinte.',
      'Der Verurteilte kann beim Präsidenten des Gerichts Erster Instanz schriftlich beantragen, die Stellungnahme unter Androhung eines Zwangsgeldes aufzuerlegen.',
      'The convicted person can ask the president of the court of first instance in writing to order the advice under a penalty payment.',
    ),
  },
  {
    id: 'M-09-ruling',
    ...leave,
    from: 'late-advice-request',
    meets: 'president-ruling',
    length: { count: 5, unit: 'days' },
    bound: 'at-the-latest',
    who: 'president',
    ...ground('9, al. 2', actBegins),
    summary: names(
      'De voorzitter van de rechtbank van eerste aanleg beslist binnen vijf dagen na ontvangst van het verzoek om het laattijdige advies, nadat hij de veroordeelde en de minister of diens gemachtigde gehoord heeft.',
      'Le président du tribunal de première instance statue dans les cinq jours de la réception de la demande relative à l’avis tardif, après avoir entendu la personne condamnée et le ministre ou son délégué.',
      'Der Präsident des Gerichts Erster Instanz entscheidet binnen fünf Tagen nach Eingang des Antrags wegen der verspäteten Stellungnahme, nachdem er den Verurteilten und den Minister oder dessen Beauftragten angehört hat.',
      'The president of the court of first instance rules within five days of receiving the request about the late advice, after hearing the convicted person and the minister or the minister’s delegate.',
    ),
    missed: names(
      'De wet verbindt geen gevolg aan het verstrijken, en tegen de uitspraak staat geen enkel rechtsmiddel open. Vraag de griffie van die rechtbank naar de stand.',
      'La loi n’attache aucun effet au dépassement, et la décision n’est susceptible d’aucun recours. Demandez au greffe de ce tribunal où en est la demande.',
      'Das Gesetz knüpft keine Folge an das Verstreichen, und gegen die Entscheidung gibt es kein Rechtsmittel. Bitte bei der Kanzlei dieses Gerichts nach dem Stand fragen.',
      'The law attaches nothing to its passing, and there is no remedy against the ruling. Ask the registry of that court where the request stands.',
    ),
  },
  {
    id: 'M-09-advice',
    ...leave,
    from: 'president-ruling',
    meets: 'advice',
    bound: 'fixed-by-decision',
    who: 'director',
    ...ground('9, al. 1', actBegins),
    summary: names(
      'Legt de voorzitter het advies op, dan brengt de minister het via de directeur uit binnen de termijn die de voorzitter bepaalt, met een kopie voor de veroordeelde.',
      'Si le président impose l’avis, le ministre l’émet par l’intermédiaire du directeur dans le délai que le président fixe, avec copie à la personne condamnée.',
      'Erlegt der Präsident die Stellungnahme auf, gibt der Minister sie über den Direktor in der vom Präsidenten bestimmten Frist ab, mit einer Kopie für den Verurteilten.',
      'Where the president orders the advice, the minister gives it through the director within the time that the president fixes, with a copy to the convicted person.',
    ),
    missed: names(
      'De dwangsom die de voorzitter oplegde, kan verschuldigd zijn. Vraag raad aan een advocaat.',
      'L’astreinte imposée par le président peut être due. Demandez conseil à un avocat.',
      'Das vom Präsidenten auferlegte Zwangsgeld kann fällig werden. Bitte einen Rechtsanwalt fragen.',
      'The penalty payment that the president imposed may fall due. Ask a lawyer.',
    ),
  },
];
