/** Marks a letter that has just left as sent, where nothing about it has to be asked; then the stage that says so is on the screen. */
import type { Interview } from '$contract';
import { momentDoubt, textChoices } from '../../../parts/sending-rules';
import { Aftermath } from '../../../store/afterwards.svelte';
import { navigation } from '../../../store/navigation.svelte';
import { once } from '../../../store/once';
import { tell } from '../../../store/undo.svelte';
import { howSent, leftToday } from './leaving-rules';
import type { WayId } from './ways';

/** `way`: how it left, where that is known. Whatever is doubtful (the day, the text) is asked in the stage. */
export async function markSent(interview: Interview, letterId: string, way: WayId | null): Promise<void> {
  try {
    await once(`mark sent ${interview.id}`, () => note(interview, letterId, way));
  } catch (error) {
    tell(error);
  }
  if (navigation.isOn(interview.id, 'letter')) navigation.goTo(interview.id, 'sent');
}

async function note(interview: Interview, letterId: string, way: WayId | null): Promise<boolean> {
  const after = new Aftermath(interview.id);
  await after.load();
  const sentAt = new Date().toISOString();
  if (after.fields === null || after.fields.sentAt !== null || momentDoubt(sentAt, interview) !== '') return false;
  const exported = await after.exported(letterId);
  if (textChoices(exported).length > 0 || (way === null && !leftToday(exported))) return false;
  if (!(await after.record({ sentAt, sentHow: howSent(way), sentLetterId: letterId }))) return false;
  await after.freeze();
  return true;
}
