/** The review and the notes on Nour's dossier, and what the helper and the care worker keep to themselves. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'casimir',
      -186,
      'statement-precise',
      'day-activity',
      'strength',
      'seen',
    )(
      'Dessine pendant des heures avec une règle et trois crayons. Chaque carte a une légende complète et une échelle.',
    ),
    statement(
      'casimir',
      -148,
      'statement-noise',
      'health',
      'vulnerability',
      'said',
    )('Le bruit du couloir le soir l’épuise. Il le dit avant, désormais, et demande à changer de place à table.'),
    statement(
      'casimir',
      -148,
      'statement-noise-own',
      'health',
      'own-words',
      'said',
    )('« Quand c’est trop fort, je cherche le nord. Ce n’est pas une image, je le cherche vraiment. »'),
    statement(
      'ysaline',
      -120,
      'statement-two-doors',
      'administration',
      'structural',
      'document',
    )(
      'Deux autorités peuvent décider de sa sortie et chacune renvoie à l’autre. Les services d’accueil attendent une date que personne ne donne.',
    ),
    statement(
      'ysaline',
      -75,
      'statement-visit',
      'housing',
      'strength',
      'seen',
    )(
      'Lors de la visite, il a demandé les règles de la maison par écrit et les a recopiées dans l’ordre où elles lui serviraient.',
    ),
    statement(
      'casimir',
      -70,
      'statement-lady',
      'victims',
      'own-words',
      'said',
    )('« La dame du pare-brise, je voudrais qu’elle sache que ce n’était pas contre elle. Et qu’elle sera payée. »'),
    by('casimir', -7)('assessment', 'report', 'report-1', {
      situation: {
        text: "Monsieur D'Étoile-Maanlicht purge une peine de quatre ans et demande la libération conditionnelle. Un internement antérieur n’est pas définitivement levé ; cette voie est suivie à la main.",
      },
      course: {
        text: 'Détention calme depuis l’arrivée à Ittre. Participation régulière à l’atelier de dessin. Une permission de sortie s’est déroulée comme convenu.',
      },
      planView: {
        text: 'Logement, soins et activité sont préparés sans qu’aucun contenu médical ait dû circuler. L’attestation de l’atelier est à renouveler, la reprise par la maison de justice à redemander après la décision.',
      },
    }),
  ];
}

/** Kept by the helper alone. */
export const help = ({ on }: Calendar): readonly PracticePut[] => [
  by('theodule', -136)('help', 'item', 'item-1', {
    item: {
      on: on(-136),
      text: 'Premier entretien. Il veut savoir où vont mes notes. Nulle part. Il m’a fait dessiner « nulle part » sur sa carte.',
    },
  }),
  by('theodule', -75)('help', 'item', 'item-2', {
    item: {
      on: on(-75),
      text: 'Accompagné à Ottignies. Dans le train du retour, il a parlé de sa mère. Cela reste ici.',
    },
  }),
  by('theodule', -28)('help', 'item', 'item-3', {
    item: {
      on: on(-28),
      text: 'Accord pour dire au SPS une seule chose : je serai là le jour de la sortie. Le reste, non.',
    },
  }),
];

/** Kept by the care worker; what leaves is the statement, printed and handed over. */
export const health = ({ on }: Calendar): readonly PracticePut[] => [
  by('solange', -64)('health', 'statement', 'statement-fit', {
    fitness: {
      text: 'Apte à vivre en habitation protégée avec un suivi régulier. Apte à fréquenter un atelier trois demi-journées par semaine. Traitement à remettre pour quatorze jours à la sortie.',
      on: on(-64),
    },
  }),
];

function firstMonths({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('ysaline', -226, 'conversation', { present: "Nour D'Étoile-Maanlicht" })(
      'Accueil à Ittre. Il épelle son nom avant de dire bonjour. Sur la fiche du greffe il est coupé au milieu ; je l’écris en entier ici et sur la porte.',
    ),
    note(
      'ysaline',
      -221,
      'other',
    )(
      'Fiche du greffe encodée. Les dates de la peine y sont ; pour l’internement, rien. Le programme indique que cette combinaison n’est pas prise en charge et demande les dates à la main. Appelé la chambre de protection sociale, j’attends.',
    ),
    note(
      'casimir',
      -208,
      'conversation',
    )(
      'Présentation : mon rôle, qui lit mes rapports, le droit de ne pas répondre. Il demande si ses silences ont une échelle. Je réponds que non, ni eux ni lui.',
    ),
    note('casimir', -186, 'observation', { domain: 'day-activity' })(
      'À l’atelier. Une carte d’archipel, vingt-deux îles, chacune nommée d’après un plat de la cantine. Les autres viennent voir et il explique.',
    ),
    note('ysaline', -158, 'conversation', { domain: 'housing' })(
      'Il retire l’idée du cousin : « Il m’aime bien, mais il a trois enfants et une seule salle de bain. » Étape retirée, habitation protégée proposée.',
    ),
    note('casimir', -148, 'conversation', { domain: 'health' })(
      'Le soir est trop bruyant. Nous cherchons ce qui dépend de lui. Il obtient de manger à la table du fond. Le reste regarde le service médical et je n’ai pas demandé.',
    ),
    note(
      'ysaline',
      -140,
      'conversation',
    )(
      'Demande de permission de sortie pour visiter Les Trois Tilleuls, déposée au greffe. Il a joint un plan du trajet, dessiné, avec deux variantes.',
    ),
    note('casimir', -132, 'conversation', { domain: 'victims' })(
      'Il parle de lui-même de la conductrice dont il a brisé le pare-brise. Il voudrait payer sans qu’elle ait à lui répondre. C’est possible, par le compte.',
    ),
    note('ysaline', -110, 'phone', { domain: 'health' })(
      'Mutuelle : le nom ne correspond pas à leur fichier, une lettre a disparu. Quarante minutes d’attente, puis une employée patiente. Réglé, à confirmer par écrit.',
    ),
  ];
}

function lastMonths({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('ysaline', -84, 'other')('Permission accordée, accompagnée. Il refait le plan du trajet avec l’heure exacte.'),
    note('theodule', -74, 'visit', { section: 'plan', domain: 'housing' })(
      'Avec son accord : visite faite, retour à l’heure. Il a pris la mesure de la fenêtre.',
    ),
    note('ysaline', -67, 'other', { domain: 'administration' })(
      'Le formulaire de la commune renvoie un message absurde quand on y met son nom. J’ai recopié ce qui s’affiche, sans rien comprendre, dans l’étape. Nour trouve que c’est la première fois qu’un ordinateur a peur de lui.',
    ),
    note('ysaline', -63, 'other', { domain: 'housing' })(
      'Attestation d’aptitude reçue du service médical, une page, quatre lignes. C’est tout ce dont la maison a besoin et tout ce que j’ai lu.',
    ),
    note(
      'ysaline',
      -55,
      'phone',
    )(
      'Greffe de la chambre de protection sociale : une date d’audience, de vive voix. Notée à la main, avec le nom de la personne dans mon agenda. À confirmer par écrit.',
    ),
    note('apolline', -44, 'phone', { section: 'plan' })(
      'J’ai reçu la proposition de reprendre le suivi. Je la refuse pour l’instant : il n’y a ni décision ni mandat, et je ne veux pas suivre quelqu’un « en attendant ». L’enquête, je la fais.',
    ),
    note(
      'ysaline',
      -43,
      'other',
    )(
      'Relais refusé par la maison de justice, motif clair. J’étais allée trop vite. Expliqué à Nour : ce n’est pas lui qu’on refuse. Il a demandé à lire la phrase. Je redemanderai dès la décision.',
    ),
    note(
      'ysaline',
      -33,
      'conversation',
    )(
      'Demande de libération conditionnelle déposée. La direction a quatre mois pour son avis ; la voie de l’internement, elle, n’a pas de délai que je puisse lui donner.',
    ),
    note('theodule', -28, 'phone', { section: 'plan' })('Avec l’accord de Nour : je serai là le jour de la sortie.'),
    note('casimir', -15, 'observation', { domain: 'network' })(
      'Partie d’échecs avec un surveillant, à travers le guichet, à la voix. Nulle par accord. Les deux paraissaient contents.',
    ),
    note('ysaline', -6, 'phone', { domain: 'day-activity' })(
      'L’atelier La Légende : ils veulent bien refaire l’attestation, l’ancienne a plus de neuf mois. L’animatrice demande s’il dessine toujours la mer en premier. Oui.',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [
  ...firstMonths(calendar),
  ...lastMonths(calendar),
];
