/** The review and the notes on Célestine's dossier. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'honore',
      -226,
      'statement-team',
      'day-activity',
      'strength',
      'seen',
    )(
      'À la buanderie, elle forme les nouvelles sans qu’on le lui demande et refait un pli plutôt que de le critiquer.',
    ),
    statement(
      'honore',
      -205,
      'statement-anger',
      'health',
      'vulnerability',
      'said',
    )(
      'Dit sentir la colère « par les mains » et demander trop tard de l’aide. Les nuits sont courtes depuis la maladie de sa mère.',
    ),
    statement(
      'honore',
      -205,
      'statement-anger-own',
      'health',
      'own-words',
      'said',
    )('« Je ne veux pas qu’on m’apprenne à me calmer. Je veux apprendre à prévenir. »'),
    statement(
      'maelys',
      -160,
      'statement-debts',
      'income',
      'structural',
      'document',
    )(
      'Les intérêts de retard sur les anciennes factures dépassent la dette de départ ; sans médiation, le premier salaire n’y suffira pas.',
    ),
    statement(
      'maelys',
      -84,
      'statement-sister',
      'family',
      'strength',
      'seen',
    )(
      'Les deux sœurs s’écrivent chaque semaine. Célestine a demandé à Ombeline ce qu’elle était prête à offrir, sans insister.',
    ),
    statement(
      'honore',
      -58,
      'statement-victims',
      'victims',
      'own-words',
      'said',
    )('« La dame de la caisse avait l’âge de ma mère. J’y pense quand je plie les draps. »'),
    by('honore', -10)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Madame purge une peine de neuf ans et demande la libération conditionnelle. L’audience est annoncée dans cinq mois ; l’avis de la direction est attendu quatre mois après la demande.',
      },
      course: {
        text: 'Détention régulière, travail constant à la buanderie, formation réussie. Trois permissions de sortie se sont déroulées comme convenu. Le refus du congé a été mal vécu, puis discuté.',
      },
      planView: {
        text: 'Le logement et l’emploi sont engagés mais pas acquis. L’enquête montre que la sœur accueille volontiers pour des congés, pas davantage. Le suivi à l’extérieur reste à trouver.',
      },
    }),
  ];
}

function firstMonths({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('maelys', -418, 'conversation', { present: 'Célestine Parapluie' })(
      'Je reprends le dossier. Première rencontre. Elle a préparé une feuille avec ses questions, numérotées. La première : « Est-ce que vous restez longtemps dans ce service ? » J’ai répondu franchement que je l’espérais.',
    ),
    note(
      'maelys',
      -396,
      'conversation',
    )(
      'Demande de permissions de sortie relue avec elle et déposée au greffe. Motif : logement et travail à Namur. Elle voulait ajouter « voir la Meuse » ; je trouve que c’est une bonne raison, mais nous l’avons gardée pour nous.',
    ),
    note(
      'maelys',
      -322,
      'other',
    )('Permissions accordées, accompagnées. Elle relit trois fois la page puis la plie en quatre.'),
    note('honore', -301, 'observation', { domain: 'network' })(
      'Retour de la première permission. Très fatiguée par le bruit des voitures. A acheté un parapluie, « à cause du nom », et l’a laissé chez sa sœur pour la prochaine fois.',
    ),
    note('maelys', -250, 'phone', { domain: 'day-activity' })(
      'La blanchisserie a rencontré Célestine pendant sa deuxième permission et envoie une promesse d’embauche, valable six mois.',
    ),
    note('honore', -205, 'conversation', { domain: 'health' })(
      'Long entretien sur la colère. J’ai rappelé à quoi sert mon rapport, qui le lira, et qu’elle peut ne pas répondre. Elle répond. Elle distingue elle-même ce qui l’a menée aux faits et ce qui l’y maintiendrait. Elle ne veut pas être décrite par un mot.',
    ),
    note(
      'maelys',
      -150,
      'conversation',
    )(
      'Demande de congé pénitentiaire signée et déposée. Adresse : sa sœur. Je signale que l’adresse n’a pas encore été vérifiée par la maison de justice ; elle préfère ne pas attendre.',
    ),
    note('maelys', -117, 'other', { domain: 'day-activity' })(
      'Formation terminée. La formatrice propose de l’appeler comme exemple pour le prochain groupe. Célestine refuse poliment : « Je ne suis pas un exemple, je suis une élève. »',
    ),
  ];
}

function lastMonths({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('maelys', -66, 'conversation', { domain: 'family' })(
      'Refus du congé. Deux raisons : adresse non vérifiée, promesse d’embauche trop ancienne. Nouvelle demande possible trois mois après la décision, date inscrite. Elle n’a rien dit, puis a demandé un stylo et noté la date dans sa main.',
    ),
    note(
      'honore',
      -65,
      'conversation',
    )('Passée me voir d’elle-même, le lendemain du refus. « Hier je n’ai rien cassé. Écrivez-le. » C’est écrit.'),
    note('maelys', -62, 'phone', { domain: 'family' })(
      'Ombeline a bien compris pourquoi un assistant de justice viendra. Elle demande si elle a le droit de dire non à certaines choses. Oui. Enquête demandée à Namur.',
    ),
    note(
      'maelys',
      -45,
      'conversation',
    )(
      'La direction lui a remis l’information écrite : elle peut demander la libération conditionnelle. Je lui explique les étapes et les délais, avec un dessin. Elle garde le dessin.',
    ),
    note('maelys', -40, 'conversation', { section: 'victims' })(
      'Conditions dans l’intérêt des victimes relues avec elle. Elle propose elle-même d’éviter toute la rue et pas seulement le commerce. Médiation expliquée ; elle ne veut pas écrire la première, elle répondrait si on lui écrivait.',
    ),
    note(
      'maelys',
      -28,
      'other',
    )(
      'Demande de libération conditionnelle déposée au greffe. Délai de quatre mois pour l’avis de la direction. Je reprends la liste : promesse d’embauche à refaire, maison d’accueil, suivi psychologique, CPAS.',
    ),
    note('aubin', -27, 'visit', { section: 'plan', domain: 'family', present: 'Ombeline Parapluie' })(
      'Visite impasse des Arrosoirs. Thé, biscuits, et une vraie discussion. Ombeline a peur de décevoir sa sœur si elle met des limites. Je lui ai dit que des limites claires aident plus qu’un oui fragile.',
    ),
    note('aubin', -18, 'phone', { section: 'plan' })(
      'Réponse envoyée. J’ai prévenu Maëlys que le plan B ne tient pas tel quel ; à revoir avec les deux sœurs avant l’avis.',
    ),
    note('maelys', -17, 'conversation', { domain: 'housing' })(
      'Lu avec Célestine la réponse de Namur. Elle hoche la tête : « Deux nuits, c’est déjà deux nuits. » Nous cherchons un autre plan B : un studio avec garantie du CPAS.',
    ),
    note('maelys', -9, 'phone', { domain: 'day-activity' })(
      'La nouvelle gérante de la blanchisserie rappelle. Elle n’a pas dit non. Elle veut la voir avant d’écrire quoi que ce soit. Permission de sortie à prévoir ; j’ai proposé la même semaine que l’entretien à la maison d’accueil.',
    ),
    note('honore', -4, 'conversation', { domain: 'health' })(
      'Trois nuits complètes cette semaine. Elle dit que la liste au mur y est pour quelque chose : « Je vois ce qui manque, alors je ne le cherche plus la nuit. »',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [
  ...firstMonths(calendar),
  ...lastMonths(calendar),
];
