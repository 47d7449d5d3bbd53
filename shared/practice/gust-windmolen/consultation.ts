/** The guide's own section, and one case consultation with its participants and its end. */
import type { Calendar } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by } from '../writing.ts';

/** Read by the guide alone. */
export function guidance({ on }: Calendar): readonly PracticePut[] {
  const meeting = (id: string, day: number, text: string) =>
    by('cas', day)('guidance', 'meeting', id, { meeting: { on: on(day), text } });
  return [
    meeting(
      'meeting-1',
      -236,
      'Eerste gesprek. Hij wil weten of ik hem ga overtuigen. Gezegd dat ik vooral vragen heb. We beginnen bij zijn grootvader en diens werkbank.',
    ),
    meeting(
      'meeting-2',
      -194,
      'Hij brengt een zin mee uit zijn eigen brieven van vroeger en vindt hem nu lelijk. Niet uitgelegd waarom; hij deed dat zelf, hardop.',
    ),
    meeting(
      'meeting-3',
      -137,
      'Moe en kortaf. Toch gebleven. Over schaamte en wat je doet met mensen die je kenden toen.',
    ),
    meeting(
      'meeting-4',
      -81,
      'Over zijn broer. Hij oefent een eerste zin. We schrappen tot er zes woorden overblijven.',
    ),
    meeting(
      'meeting-5',
      -24,
      'Besproken wat ik in het overleg zal zeggen: dat we elkaar zien en dat ik blijf. Verder niets. Hij knikt, en vraagt het dan toch op papier.',
    ),
  ];
}

export function consultation({ on }: Calendar): readonly PracticePut[] {
  return [
    by('joris', -21)('consultation', 'consultation', 'consultation-1', {
      frame: {
        ground: 'Casusoverleg in de LIVC-R (wet van 30 juli 2018), artikel 458ter Strafwetboek',
        purpose: 'De vestiging in Vilvoorde voorbereiden: wie doet wat in de eerste zes maanden',
        on: on(-21),
        expires: on(69),
      },
      participants: {
        names: [
          'Joris Lantaarn, preventieambtenaar Vilvoorde',
          'Myrthe Grasspriet, namens de burgemeester',
          'Odin Kasseisteen, lokale politie',
          'Tuur Zeewind, PSD Brugge',
          'Fenna Kastanje, justitiehuis Brussel',
          'Cas Vuursteen, begeleider',
        ],
      },
      agenda: {
        text: '1. Waarom we samenzitten en wat hier niet besproken wordt.\n2. Wonen bij vader en de thuiszorg.\n3. Werk en vrije tijd.\n4. Eén aanspreekpunt voor Gust.\n5. Wat Gust hierover verneemt, en van wie.',
      },
      positions: {
        text: [
          'Joris: de stad kan thuiszorg, koor en OCMW-loket samenbrengen; wil één telefoonnummer.',
          'Myrthe: wil geen aparte regeling, dezelfde loketten als iedereen.',
          'Odin: kent de wijk, ziet geen taak voor de wijkinspecteur zolang er geen vraag is van vader of buren.',
          'Tuur: geeft adres, data en praktische noden; niets uit verslagen of levensgebieden.',
          'Fenna: heeft nog geen opdracht; volgt de vergadering voor de afspraken over het adres.',
          'Cas: bevestigt dat de begeleiding doorloopt. Zegt niets over de inhoud en gaat niet akkoord met een maandelijks bericht.',
          'Verschil van mening: Myrthe vraagt een terugkoppeling na drie maanden, Cas en Tuur willen dat Gust daar zelf bij is. Niet opgelost.',
        ].join('\n'),
      },
      decisions: {
        text: 'Tuur maakt een ondersteuningsblad en leest het eerst met Gust. Joris spreekt met de thuiszorg en vraagt bij twee koren na of er plaats is, zonder naam. Volgende samenkomst: alleen als er iets te regelen valt.',
      },
    }),
  ];
}
