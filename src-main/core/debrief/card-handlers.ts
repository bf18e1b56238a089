/** Question cards: what was asked, what was said, what the user wishes they had said. */
import type { InputOf, QuestionCard } from '../../contract';
import { notFound } from '../kernel/app-error';
import type { Context, DomainHandlers } from '../kernel/context';
import { nowIso, type ReadDatabase } from '../db/transaction';
import { requireInterview, touchInterview } from '../interviews/public';
import { insertCard, interviewOfCard, listCards, placeCards, updateCard } from './card-queries';
import { moved } from './order';

export function createCardHandlers({ db, now }: Context): DomainHandlers<'questionCards'> {
  return {
    'questionCards.list': ({ interviewId }) => {
      requireInterview(db, interviewId);
      return listCards(db, interviewId);
    },
    'questionCards.create': ({ interviewId, patch, toPosition }, db) => {
      requireInterview(db, interviewId);
      const id = insertCard(db, interviewId);
      updateCard(db, id, withoutRepeats(patch));
      const ids = listCards(db, interviewId).map((card) => card.id);
      placeCards(db, moved(ids, id, toPosition ?? ids.length));
      touchInterview(db, interviewId, nowIso(now));
      return cardOf(db, interviewId, id);
    },
    'questionCards.update': ({ id, patch }, db) => {
      const interviewId = interviewOf(db, id);
      updateCard(db, id, withoutRepeats(patch));
      touchInterview(db, interviewId, nowIso(now));
      return cardOf(db, interviewId, id);
    },
    'questionCards.move': ({ id, toPosition }, db) => {
      const interviewId = interviewOf(db, id);
      const ids = listCards(db, interviewId).map((card) => card.id);
      placeCards(db, moved(ids, id, toPosition));
      touchInterview(db, interviewId, nowIso(now));
      return listCards(db, interviewId);
    }
  };
}

function withoutRepeats(patch: InputOf<'questionCards.update'>['patch']): typeof patch {
  return patch.wentWrong ? { ...patch, wentWrong: [...new Set(patch.wentWrong)] } : patch;
}

function interviewOf(db: ReadDatabase, cardId: string): string {
  const interviewId = interviewOfCard(db, cardId);
  if (!interviewId) throw notFound('questionCard');
  return interviewId;
}

function cardOf(db: ReadDatabase, interviewId: string, id: string): QuestionCard {
  const card = listCards(db, interviewId).find((each) => each.id === id);
  if (!card) throw notFound('questionCard');
  return card;
}
