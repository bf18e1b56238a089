/** The toast of a letter that left: what failed comes first and fits into three lines, and nothing is lost. */
import { expect, it } from 'vitest';
import { savedWords } from '../../../../../src-renderer/stages/letter/saved-words';
import { message } from '$shared/messages/catalogue';
import { said } from '../../../../support/said';

const fileName = 'Packet for Acme – Jo Weber – 2026-11-29.pdf';
const left = { outcome: 'download' as const, exportId: 'x', fileName, pages: 3 };

it('says where a plain one is', () => {
  const said = `Packet saved, 3 pages. ${fileName} is with your downloads.`;
  expect(savedWords(left, 'Packet')).toEqual({ short: said, whole: said });
  const here = { outcome: 'saved' as const, path: '/home/jo/letter.pdf', fileName, pages: 1 };
  expect(savedWords(here, 'PDF').short).toBe('PDF saved, one page: /home/jo/letter.pdf');
});

it('says first what failed, and the rest on asking', () => {
  const named = [message('packet.first', { number: '3', title: 'leer.docx' })];
  const remarks = [
    message('packet.notMerged', { count: 1, named }),
    message('packet.pictures', { named: 'enclosure 1' }),
    message('packet.untagged', { count: 1, named: 'Enclosure 2' })
  ];
  const { short, whole } = savedWords({ ...left, remarks }, 'Packet');
  expect(short).toBe(
    'Packet saved, 3 pages. Enclosure 3 (leer.docx) could not be merged. Look at it in Enclosures. And 2 more.'
  );
  for (const part of [...remarks.map(said), fileName]) expect(whole).toContain(part);
});
