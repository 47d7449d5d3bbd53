/** The review, the notes of two prisons, and what the family worker keeps to herself. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'leandre',
      -420,
      'statement-words',
      'day-activity',
      'strength',
      'seen',
    )('Cherche le mot juste, dans les deux langues, et reconnaît quand elle ne l’a pas.'),
    statement(
      'leandre',
      -330,
      'statement-past',
      'meaning',
      'own-words',
      'said',
    )('« J’ai traduit des choses que je ne croyais pas. Puis j’ai cru que traduire, c’était ne pas être là. »'),
    statement(
      'tancrede',
      -165,
      'statement-mother',
      'family',
      'strength',
      'seen',
    )('Lors des visites, elle attend que l’enfant s’approche. Elle s’assied plus bas qu’elle.'),
    statement(
      'ondine',
      -105,
      'statement-parents',
      'family',
      'structural',
      'document',
    )('Les grands-parents n’ont ni congé ni allocation pour l’accueil de l’enfant ; tout repose sur deux pensions.'),
    statement(
      'tancrede',
      -92,
      'statement-network',
      'network',
      'vulnerability',
      'said',
    )(
      'Le réseau est petit et surtout familial. Elle hésite à rappeler les amis d’avant, par crainte de les mettre dans l’embarras.',
    ),
    statement(
      'tancrede',
      -92,
      'statement-network-own',
      'network',
      'own-words',
      'said',
    )('« Garance m’a écrit quatre fois. Je lui ai répondu une fois. Ça fait quand même cinq lettres. »'),
    by('tancrede', -13)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Madame demande la libération conditionnelle. Elle a été transférée d’Andenne à Haren à mi-parcours. Sa fille vit chez ses grands-parents maternels.',
      },
      course: {
        text: 'Détention régulière dans les deux établissements. Formation suivie avec constance malgré une interruption due au transfert. Un congé s’est déroulé comme convenu.',
      },
      planView: {
        text: 'Le plan avance au rythme de l’enfant, ce qui est un choix assumé. Il manque une promesse de mission récente et la décision de la maison d’accueil.',
      },
    }),
  ];
}

/** Kept by the family worker alone. */
export const help = ({ on }: Calendar): readonly PracticePut[] => [
  by('perrine', -172)('help', 'item', 'item-1', {
    item: {
      on: on(-172),
      text: 'Premier moment avec Luciole, chez ses grands-parents. Elle dessine une gare. Je ne demande pas qui prend le train.',
    },
  }),
  by('perrine', -101)('help', 'item', 'item-2', {
    item: {
      on: on(-101),
      text: 'Luciole veut savoir si on peut être fâchée et contente en même temps. Oui. Elle m’a demandé de ne pas le répéter.',
    },
  }),
  by('perrine', -37)('help', 'item', 'item-3', {
    item: {
      on: on(-37),
      text: 'Accord de Luciole et de sa maman pour dire au SPS une seule chose : les visites du mercredi peuvent durer deux heures.',
    },
  }),
];

function andenne({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('capucine', -512, 'conversation', { present: 'Odile Boussole' })(
      'Andenne. Premier entretien, en français. Elle passe à l’arabe pour un mot, s’excuse, puis l’explique. Je lui dis qu’elle peut. Elle est traductrice de formation et a appris l’arabe à l’université.',
    ),
    note('capucine', -498, 'other', { domain: 'administration' })(
      'Langue du dossier : le jugement est en français, le dossier suit. Elle préfère écrire ses souhaits en arabe, « la langue que je parle avec ma fille ». Nous gardons ses mots tels quels, avec sa propre traduction dessous.',
    ),
    note(
      'leandre',
      -420,
      'conversation',
    )(
      'J’ai expliqué mon rôle, qui lit mes rapports et son droit de ne pas répondre. Elle demande si je note ses silences. Non, sauf si elle le souhaite.',
    ),
    note('capucine', -372, 'other', { domain: 'day-activity' })(
      'Copie du diplôme reçue. Elle l’a regardée longtemps : « C’est bien mon nom. »',
    ),
    note('leandre', -330, 'conversation', { domain: 'meaning' })(
      'Entretien difficile et utile. Elle raconte les faits d’une traite, sans se donner le beau rôle. Ensuite elle dort, me dit-on, quatorze heures.',
    ),
    note('capucine', -262, 'phone', { domain: 'family' })(
      'Sa mère au téléphone. Luciole a perdu une dent. La grand-mère demande si un transfert plus près est possible ; elle fait trois heures de route pour une heure de visite.',
    ),
    note(
      'capucine',
      -218,
      'other',
    )(
      'Transfert à Haren accordé pour rapprochement familial. J’appelle le SPS de Haren pour passer le relais de vive voix ; notre dossier suit, le matériel de formation part par courrier.',
    ),
  ];
}

function haren({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note(
      'ondine',
      -207,
      'conversation',
    )(
      'Haren. Elle arrive avec deux sacs et une plante. J’ai lu les notes d’Andenne, je le lui dis, et je lui demande ce qui n’y est pas. « Que j’aime les films muets. »',
    ),
    note('ondine', -190, 'conversation', { domain: 'family' })(
      'Souhaits et objectifs repris avec elle à l’écran. Elle tape l’arabe elle-même, de droite à gauche, et corrige ma ponctuation française au passage.',
    ),
    note('ondine', -159, 'other', { domain: 'family' })(
      'Permission pour la fête de l’école : revenue à l’heure. Elle est restée au fond de la salle, comme Luciole l’avait demandé.',
    ),
    note('tancrede', -165, 'observation', { domain: 'family' })(
      'Visite hors surveillance, vue seulement à l’entrée et à la sortie. Entrée main dans la main avec la grand-mère, sortie main dans la main avec la mère.',
    ),
    note('ondine', -158, 'phone', { domain: 'day-activity' })(
      'Le dossier de formation est enfin arrivé d’Andenne. Six semaines perdues. L’institut accepte de prolonger ; j’ai demandé que la prochaine fois on nous l’envoie avec la personne.',
    ),
    note('eloi', -121, 'visit', { section: 'plan', domain: 'housing', present: 'Colombe et Sylvain Boussole' })(
      'Visite rue des Cerfs-Volants. Accueil franc. Ils ont peur qu’on leur reprenne Luciole et peur de ne plus pouvoir. Les deux à la fois. J’ai promis de ne rien écrire sur l’enfant.',
    ),
    note('tancrede', -92, 'conversation', { domain: 'network' })(
      'Dessiné la carte du réseau. Elle hésite devant chaque nom : « A-t-elle envie d’être sur ma feuille ? » Nous n’écrivons que ceux à qui la question a été posée.',
    ),
    note(
      'ondine',
      -78,
      'other',
    )(
      'Demande de libération conditionnelle déposée. Avis de la direction attendu dans les quatre mois. Expliqué chaque étape ; elle en a fait un schéma bilingue.',
    ),
    note('perrine', -37, 'other', { section: 'plan', domain: 'family' })(
      'Avec l’accord de Luciole et de sa maman : les visites du mercredi peuvent passer à deux heures.',
    ),
    note('ondine', -31, 'conversation', { domain: 'family' })(
      'Premier congé. Elle a dormi sur le canapé-lit, porte ouverte. Dimanche matin, Luciole est venue lui montrer un livre. Rien d’autre à noter, et c’est beaucoup.',
    ),
    note('tancrede', -13, 'conversation', { domain: 'meaning' })(
      'Pour la suite, elle veut parler avec quelqu’un qui ne fait pas de rapport. Je lui ai donné deux adresses et laissé le choix. Elle sait que la démarche est volontaire.',
    ),
    note('ondine', -5, 'phone', { domain: 'housing' })(
      'La maison d’accueil attend encore le budget. À envoyer avant la commission. La promesse des Lucarnes est trop ancienne pour le tribunal ; Odile écrit elle-même pour en demander une nouvelle.',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [...andenne(calendar), ...haren(calendar)];
