/** What is attached to the e-mail, in words, before it is made. */
import type { Enclosure } from '$contract';
import { fitsInMail } from '$shared/letter/enclosures/mail-size';
import { t } from '../../../i18n/messages';

type Listed = Pick<Enclosure, 'title' | 'bytes' | 'pages' | 'redactions' | 'problem'>;

interface AttachedInWords {
  goes: string;
  /** What stays behind and why; null where nothing does. */
  stays: string | null;
}

export function attachedInWords(included: readonly Listed[], letter: boolean): AttachedInWords {
  const troubled = included.filter(({ problem }) => problem !== null);
  const fitting = fitsInMail(included);
  const large = included.filter((each) => each.problem === null && !fitting.includes(each));
  const count = fitting.length;
  const stays = [...(large.length > 0 ? [tooLarge(large)] : []), ...(troubled.length > 0 ? [cannotGo(troubled)] : [])];
  return {
    goes: whatGoes(count, letter),
    stays: stays.length === 0 ? null : stays.join(' ')
  };
}

function whatGoes(count: number, letter: boolean): string {
  if (letter) return count === 0 ? t('export.letterAlone') : t('export.letterAndEnclosures', { count });
  return count === 0 ? t('export.nothingAttached') : t('export.enclosuresAlone', { count });
}

function tooLarge([first, ...others]: readonly Listed[]): string {
  if (!first || others.length > 0) return t('export.someTooLarge', { count: others.length + 1 });
  return t('export.oneTooLarge', { title: first.title, megabytes: Math.round(first.bytes / 1_000_000) });
}

const cannotGo = ([first, ...others]: readonly Listed[]): string =>
  !first || others.length > 0
    ? t('export.someTroubled', { count: others.length + 1 })
    : t('export.oneTroubled', { title: first.title });
