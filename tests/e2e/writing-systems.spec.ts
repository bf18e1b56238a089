/** Letters from right to left, in Chinese and Japanese, with emoji: in the editor, on the paper and in the PDF, and no letter is a box. */
import type { Page } from '@playwright/test';
import { paper, readPdf } from '../support/paper';
import { execFileSync } from 'node:child_process';
import { expect, test } from '../support/program-test';
import { editor, exploreSample, leaveBy, settled, showStage, started, writeLetter } from '../support/walk';

test.use({ sampled: true, fonts: 'scripts' });

const letters = {
  Arabic: {
    rightToLeft: true,
    body: 'السيدة مارتا العزيزة،\n\nشكراً على المقابلة. انخفض وقت الانتظار بنسبة 78% خلال شهرين مع Halden & Rowe.\n\nمع أطيب التحيات\n\nنادية',
    words: ['شكرا', 'المقابلة', '78', 'Halden', 'نادية'],
    sign: 'ش'
  },
  Hebrew: {
    rightToLeft: true,
    body: 'מרתה היקרה,\n\nתודה על הראיון. זמן ההמתנה ירד ב-78% בתוך חודשיים (Halden & Rowe).\n\nבברכה\n\nנדיה',
    words: ['תודה', 'הראיון', '78', 'Halden', 'נדיה'],
    sign: 'ת'
  },
  Chinese: {
    rightToLeft: false,
    body: '尊敬的林女士：\n\n感谢您抽出时间面试。两个月内，等待时间减少了78%。\n\n此致\n\n娜迪亚',
    words: ['感谢您抽出时间面试', '78%', '娜迪亚'],
    sign: '感'
  },
  Japanese: {
    rightToLeft: false,
    body: 'リンドクヴィスト様\n\n先日は面接のお時間をいただき、ありがとうございました。待ち時間は78％減りました。\n\n敬具\n\nナディア',
    words: ['ありがとうございました', 'ナディア'],
    sign: 'あ'
  }
} as const;

/** Letters as they were written: joined forms taken apart, marks of direction and of vowels taken out, lines put together. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/g, '');

/** Whether the paper's own fonts draw something else for a sign than for one that no font has. */
const isDrawn = (page: Page, sign: string): Promise<boolean> =>
  paper(page).evaluate((body, wanted) => {
    const ink = (text: string): string => {
      const canvas = body.ownerDocument.createElement('canvas');
      canvas.width = canvas.height = 80;
      const context = canvas.getContext('2d')!;
      context.font = `48px ${getComputedStyle(body.querySelector('.letter')!).fontFamily}`;
      context.fillText(text, 8, 60);
      return canvas.toDataURL();
    };
    return ink(wanted) !== ink('\u{10fffe}') && ink(wanted) !== ink(' ');
  }, sign);

async function openLetter(page: Page): Promise<void> {
  await started(page);
  const id = await exploreSample(page);
  await showStage(page, id, 'letter');
  await expect(editor(page)).toBeVisible();
}

test('each writing system is written, laid out and printed in its own direction', async ({ program, page }) => {
  test.setTimeout(240_000);
  await openLetter(page);
  for (const [name, { body, words, sign, rightToLeft }] of Object.entries(letters)) {
    await test.step(name, async () => {
      await writeLetter(page, body);
      await expect(paper(page)).toContainText(words[0]);
      await settled(page);
      const line = editor(page).locator('.cm-line').filter({ hasText: words[0] });
      const startsAt = await line.evaluate((element) => {
        const range = document.createRange();
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const [letter, whole] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
        return letter.left + letter.width / 2 > whole.left + whole.width / 2 ? 'right' : 'left';
      });
      expect(startsAt).toBe(rightToLeft ? 'right' : 'left');
      // The paper may be set anew meanwhile: what stood there before has no direction.
      await expect(paper(page).locator('.letter p', { hasText: words[0] }).first()).toHaveCSS(
        'direction',
        rightToLeft ? 'rtl' : 'ltr'
      );
      expect(await isDrawn(page, sign)).toBe(true);

      const file = await program.savedFile(() => leaveBy(page, 'Save as PDF'));
      const pdf = readPdf(file);
      expect(pdf.foreignFonts).toEqual([]);
      // In the order of reading: drawn are the pieces of a line from its left, also where it runs from the right.
      const read = plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
      for (const word of words) expect(read).toContain(plain(word));
    });
  }
});

test('emoji stay what they are, and no key cuts one in two', async ({ page }) => {
  await openLetter(page);
  const family = '👩‍👧‍👦';
  await writeLetter(page, `Thank you 🙏🏽 and ${family}`);
  await expect(paper(page)).toContainText(`Thank you 🙏🏽 and ${family}`);
  await page.keyboard.press('Backspace');
  await expect(paper(page)).not.toContainText('👩');
  await expect(paper(page)).toContainText('Thank you 🙏🏽 and');
  expect(await editor(page).evaluate((element) => (element.textContent ?? '').isWellFormed())).toBe(true);
});
