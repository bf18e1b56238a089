/** Which checklist an interview sees: the one its answers belong to, else the newest. */
import type { ReadDatabase } from '../db/transaction';
import type { Checklist, Checklists } from '../resources/checklists';
import { readChecklistUsed } from './queries';

export interface ChecklistInUse {
  id: string;
  version: number;
  /** Empty where the program no longer knows that version: the answers, which keep their labels, are all there is then. */
  items: Checklist['items'];
  newerVersion: boolean;
}

export function checklistInUse(
  db: ReadDatabase,
  checklists: Checklists,
  stage: Checklist['id'],
  interviewId: string
): ChecklistInUse {
  const newest = checklists.newest(stage);
  const used = readChecklistUsed(db, interviewId, stage);
  if (!used) return { ...newest, newerVersion: false };
  const found = checklists.find(used.checklistId, used.version);
  return {
    id: used.checklistId,
    version: used.version,
    items: found?.items ?? [],
    newerVersion: used.version < newest.version
  };
}
