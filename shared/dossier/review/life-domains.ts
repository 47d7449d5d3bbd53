/** The questions Passerelle brings: written here, for talks in which the person decides what they tell. */
import { names, type Names } from '../../language.ts';
import type { Domain } from '../entities.ts';
import type { ReviewForm } from './form.ts';

const ask = (id: string, domain: Domain, text: Names): ReviewForm['questions'][number] => ({ id, domain, text });

export const lifeDomains: ReviewForm = {
  passerelle: 'review-questions',
  format: 1,
  form: 'life-domains',
  version: '1',
  title: names('Levensdomeinen', 'Domaines de vie', 'Lebensbereiche', 'Life domains'),
  questions: [
    ask(
      'first-night',
      'housing',
      names(
        'Waar slaapt u de eerste nacht, en weet men daar dat u komt?',
        'Où dormirez-vous la première nuit, et y est-on au courant ?',
        'Wo schlafen Sie in der ersten Nacht, und weiß man dort davon?',
        'Where will you sleep the first night, and do they know?',
      ),
    ),
    ask(
      'home-later',
      'housing',
      names(
        'Wat maakt een plek voor u een thuis?',
        'Qu’est-ce qui fait d’un lieu un chez-vous ?',
        'Was macht einen Ort für Sie zu einem Zuhause?',
        'What makes a place a home for you?',
      ),
    ),
    ask(
      'a-day',
      'day-activity',
      names(
        'Hoe ziet een gewone dag in vrijheid er voor u uit?',
        'À quoi ressemble pour vous une journée ordinaire en liberté ?',
        'Wie sieht für Sie ein gewöhnlicher Tag in Freiheit aus?',
        'What does an ordinary day in freedom look like for you?',
      ),
    ),
    ask(
      'good-at',
      'day-activity',
      names(
        'Wat kunt u goed, en wie zei dat?',
        'Que savez-vous bien faire, et qui le dit ?',
        'Was können Sie gut, und wer sagt das?',
        'What are you good at, and who says so?',
      ),
    ),
    ask(
      'first-month',
      'income',
      names(
        'Waarvan leeft u de eerste maand?',
        'De quoi vivrez-vous le premier mois ?',
        'Wovon leben Sie im ersten Monat?',
        'What will you live on in the first month?',
      ),
    ),
    ask(
      'debts',
      'income',
      names(
        'Welke schulden en boetes kent u, en bij wie?',
        'Quelles dettes et amendes connaissez-vous, et envers qui ?',
        'Welche Schulden und Geldstrafen kennen Sie, und bei wem?',
        'Which debts and fines do you know of, and owed to whom?',
      ),
    ),
    ask(
      'who-counts',
      'family',
      names(
        'Wie telt voor u, en wie heeft u nodig?',
        'Qui compte pour vous, et qui a besoin de vous ?',
        'Wer zählt für Sie, und wer braucht Sie?',
        'Who counts for you, and who needs you?',
      ),
    ),
    ask(
      'children',
      'family',
      names(
        'Wat weten uw kinderen, en wat wilt u dat ze weten?',
        'Que savent vos enfants, et que voulez-vous qu’ils sachent ?',
        'Was wissen Ihre Kinder, und was sollen sie wissen?',
        'What do your children know, and what do you want them to know?',
      ),
    ),
    ask(
      'care-outside',
      'health',
      names(
        'Welke zorg moet buiten doorgaan zonder een dag te missen?',
        'Quels soins doivent continuer dehors sans un jour d’interruption ?',
        'Welche Behandlung muss draußen ohne einen Tag Unterbrechung weitergehen?',
        'Which care has to go on outside without missing a day?',
      ),
    ),
    ask(
      'steady',
      'health',
      names(
        'Wat houdt u recht op moeilijke dagen?',
        'Qu’est-ce qui vous fait tenir les jours difficiles ?',
        'Was hält Sie an schweren Tagen aufrecht?',
        'What keeps you steady on hard days?',
      ),
    ),
    ask(
      'who-to-call',
      'network',
      names(
        'Wie belt u als het even niet gaat?',
        'Qui appelez-vous quand ça ne va pas ?',
        'Wen rufen Sie an, wenn es gerade nicht geht?',
        'Whom do you call when things go badly?',
      ),
    ),
    ask(
      'free-time',
      'network',
      names(
        'Wat doet u graag als er niets moet?',
        'Qu’aimez-vous faire quand rien ne presse ?',
        'Was machen Sie gern, wenn nichts muss?',
        'What do you like to do when nothing has to be done?',
      ),
    ),
    ask(
      'matters',
      'meaning',
      names(
        'Wat is voor u belangrijk genoeg om er iets anders voor op te geven?',
        'Qu’est-ce qui compte assez pour que vous renonciez à autre chose ?',
        'Was ist Ihnen so wichtig, dass Sie dafür auf anderes verzichten?',
        'What matters enough to you to give something else up for it?',
      ),
    ),
    ask(
      'proud',
      'meaning',
      names(
        'Waar bent u trots op van de voorbije tijd?',
        'De quelle chose récente gardez-vous de la fierté ?',
        'Worauf sind Sie in letzter Zeit stolz?',
        'What have you been proud of lately?',
      ),
    ),
    ask(
      'facts-told',
      'victims',
      names(
        'Hoe vertelt u zelf wat er gebeurd is?',
        'Comment racontez-vous vous-même ce qui s’est passé ?',
        'Wie erzählen Sie selbst, was geschehen ist?',
        'How do you tell what happened yourself?',
      ),
    ),
    ask(
      'others-harmed',
      'victims',
      names(
        'Wat heeft het volgens u voor anderen betekend, en wat zou u kunnen doen?',
        'Qu’est-ce que cela a signifié pour d’autres, selon vous, et que pourriez-vous faire ?',
        'Was hat es Ihrer Meinung nach für andere bedeutet, und was könnten Sie tun?',
        'What do you think it meant for others, and what could you do?',
      ),
    ),
    ask(
      'papers',
      'administration',
      names(
        'Welke papieren hebt u, waar liggen ze, en wat ontbreekt?',
        'Quels papiers avez-vous, où sont-ils, et que manque-t-il ?',
        'Welche Papiere haben Sie, wo sind sie, und was fehlt?',
        'Which papers do you have, where are they, and what is missing?',
      ),
    ),
    ask(
      'residence',
      'administration',
      names(
        'Wat weet u over uw verblijf, en van wie?',
        'Que savez-vous de votre séjour, et par qui ?',
        'Was wissen Sie über Ihren Aufenthalt, und von wem?',
        'What do you know about your right to stay, and from whom?',
      ),
    ),
  ],
};
