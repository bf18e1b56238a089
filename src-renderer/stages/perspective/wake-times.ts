/** Which pauses can be offered: a walk, the evening, a night's sleep, and never past the time the letter should go out. */
import { t } from '../../i18n/messages';
import { addMinutes, atHour, nextMorning } from '../../parts/moments';

interface WakeChoice {
  id: 'walk' | 'evening' | 'sleep' | 'latest';
  label: string;
  at: Date;
}

const walkMinutes = 60;
/** What stays for reviewing and writing when a pause is cut to fit the letter window. */
const writingMinutes = 120;
const eveningHour = 19;
/** A pause shorter than this is not worth a timer. */
const shortestMinutes = 30;

/**
 * The pauses worth offering now, soonest first, in the computer's own time zone.
 * `latest` is the end of the letter window; nothing later is offered. An empty list means that there is no time left to pause.
 */
export function wakeChoices(now: Date, latest: Date | null): WakeChoice[] {
  const choices: WakeChoice[] = [{ id: 'walk', label: t('perspective.afterWalk'), at: addMinutes(now, walkMinutes) }];
  const evening = atHour(now, eveningHour);
  // After midnight the evening would come after the night's sleep.
  if (now.getHours() >= 4 && evening.getTime() - now.getTime() >= 2 * walkMinutes * 60_000) {
    choices.push({ id: 'evening', label: t('perspective.thisEvening'), at: evening });
  }
  choices.push({ id: 'sleep', label: t('perspective.afterSleep'), at: nextMorning(now) });
  if (!latest) return choices;

  const possible = choices.filter((choice) => choice.at <= latest);
  if (possible.some((choice) => choice.id === 'sleep')) return possible;
  const asLate = addMinutes(latest, -writingMinutes);
  const newest = possible.at(-1)?.at ?? addMinutes(now, shortestMinutes);
  if (asLate > addMinutes(newest, shortestMinutes)) {
    possible.push({ id: 'latest', label: t('perspective.asLateAsPossible'), at: asLate });
  }
  return possible;
}
